package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.storage.DownloadSource;
import io.ftpcluster.node.transfer.ByteRange;
import io.ftpcluster.node.transfer.Checksum;
import io.ftpcluster.node.transfer.ChecksumOutcome;
import io.ftpcluster.node.transfer.HashAlgorithm;
import java.util.function.Function;

/** What HASH and the older checksum verbs have in common; they differ in how they say it. */
final class ChecksumFlow {
    private static final Reply BUSY =
            Reply.of(ReplyCode.TRY_AGAIN, "Too many checksums are being computed, try again later.");
    private static final Reply ABORTED = Reply.of(ReplyCode.TRANSFER_ABORTED, "Checksum aborted.");

    private ChecksumFlow() {}

    /** Computes and answers. */
    static Reply run(
            CommandCall call,
            HashAlgorithm algorithm,
            ByteRange range,
            Function<ChecksumOutcome.Computed, Reply> answer) {
        FtpSession session = call.session();
        try (DownloadSource source = call.storage().openDownload(call.path())) {
            Checksum work = new Checksum(algorithm, source, range);
            session.begin(work);
            return switch (session.services().data().checksums().run(work)) {
                case ChecksumOutcome.Computed computed -> answer.apply(computed);
                case ChecksumOutcome.Aborted aborted -> ABORTED;
                case ChecksumOutcome.Busy busy -> BUSY;
            };
        } finally {
            session.endWork();
        }
    }
}
