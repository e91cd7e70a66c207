package io.ftpcluster.auth.backend;

import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.contract.entry.GrantMarks;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The marks of now. Their secret is the callers' token, which all copies of the service have; a mark that was made with
 * another token is made anew at the next look. Without a token it is a secret of this process, and each copy makes marks
 * of its own. Thread-safe.
 */
public final class CurrentMarks implements Supplier<GrantMarks> {
    private volatile GrantMarks marks = GrantMarks.ofThisProcess();

    /** Takes the newest state of the token's file. */
    public void fileChanged(FileState state) {
        if (state instanceof FileState.Present present && !present.text().isBlank()) {
            marks = new GrantMarks(present.text().strip().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public GrantMarks get() {
        return marks;
    }
}
