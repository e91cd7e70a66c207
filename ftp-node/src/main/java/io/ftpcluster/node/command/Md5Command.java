package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.transfer.ByteRange;
import io.ftpcluster.node.transfer.HashAlgorithm;

/** MD5: the first of the checksum verbs, with a reply code of its own (draft-twine-ftpmd5-00 §3). */
final class Md5Command implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("MD5", "draft-twine-ftpmd5-00 §3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.QUOTED_OR_WHOLE, Permission.READ)
            .feature("MD5")
            .help("MD5 path", "Tell the MD5 of a file");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        ByteRange range = call.workspace().takeRange().orElse(ByteRange.from(0));
        return ChecksumFlow.run(
                call,
                HashAlgorithm.MD5,
                range,
                computed -> Reply.of(ReplyCode.CHECKSUM, Quoted.of(call.path()) + " " + computed.hex()));
    }
}
