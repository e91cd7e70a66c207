package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/**
 * CSID: client and server say who they are (draft-peterson-streamlined-ftp-command-extensions-10). The version stays
 * untold: before the login it would help only those who look for old ones.
 */
final class CsidCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb(
                    "CSID", "draft-peterson-streamlined-ftp-command-extensions-10")
            .withoutLogin()
            .argument(Argument.REQUIRED)
            .feature("CSID")
            .help("CSID Name=client; Version=version;", "Tell who you are, and learn who the server is");
    private static final Reply SERVER = Reply.of(ReplyCode.OK, "Name=FtpCluster; CaseSensitive=1; DirSep=/;");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return SERVER;
    }
}
