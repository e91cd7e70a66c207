package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.transfer.ByteRange;
import io.ftpcluster.node.transfer.HashAlgorithm;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * HASH: the checksum of a file, or of the bytes RANG chose (draft-bryan-ftpext-hash-02 §3). OPTS HASH chooses the
 * algorithm, its FEAT line stars the chosen one.
 */
final class HashCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("HASH", "draft-bryan-ftpext-hash-02 §3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.READ)
            .feature("HASH")
            .help("HASH path", "Tell the checksum of a file");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String feature(FtpSession session) {
        HashAlgorithm chosen = session.workspace().hashAlgorithm();
        return Arrays.stream(HashAlgorithm.values())
                .map(algorithm -> algorithm.label() + (algorithm == chosen ? "*;" : ";"))
                .collect(Collectors.joining("", "HASH ", ""));
    }

    @Override
    public Reply handle(CommandCall call) {
        HashAlgorithm algorithm = call.workspace().hashAlgorithm();
        ByteRange range = call.workspace().takeRange().orElse(ByteRange.from(0));
        if (call.storage().facts(call.path()).isDirectory()) {
            return Reply.of(ReplyCode.NAME_NOT_ALLOWED, "A directory has no checksum.");
        }
        return ChecksumFlow.run(
                call,
                algorithm,
                range,
                computed -> Reply.of(
                        ReplyCode.FILE_STATUS,
                        algorithm.label() + " " + range.first() + "-" + last(range, computed.end()) + " "
                                + computed.hex() + " " + call.path()));
    }

    // The draft wants an end that is not below the start, also where nothing was read.
    private static long last(ByteRange range, long end) {
        return Math.max(range.first(), end - 1);
    }
}
