package io.ftpcluster.node.storage.system;

import java.io.IOException;

/** The operating system refused a call. */
public final class SystemCallException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int number;

    SystemCallException(String call, int number) {
        super(call + ": " + Errno.text(number));
        this.number = number;
    }

    /** The number in errno, the same on all processors that {@link LinuxCalls} knows. */
    public int number() {
        return number;
    }
}
