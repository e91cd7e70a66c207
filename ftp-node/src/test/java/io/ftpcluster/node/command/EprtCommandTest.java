package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 2428 §2. */
class EprtCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed(Map.of(NodeSetting.ACTIVE_MODE, "true"));

    @Test
    void shouldConnectToTheClient() throws IOException {
        FTP.assertConnectsToTheClient(port -> "EPRT |1|127.0.0.1|" + port + "|");
    }

    @Test
    void shouldTakeNoAddress_forTheClientsOwn() throws IOException {
        FTP.assertConnectsToTheClient(port -> "EPRT |1|0.0.0.0|" + port + "|");
    }

    @Test
    @Tag("security-case-2")
    void shouldNotBeATool_againstOthers() throws IOException {
        FTP.command("EPRT |1|192.0.2.1|50000|", "504");
        FTP.command("EPRT |1|127.0.0.1|22|", "504");
    }

    @Test
    void shouldTakeTheClientsProtocolOnly() throws IOException {
        FTP.command("EPRT |2|::1|50000|", "522");
        FTP.command("EPRT |9|x|50000|", "501");
    }

    @Test
    void shouldRefuseNonsense() throws IOException {
        for (String wrong : List.of(
                "x",
                "|1|127.0.0.1|",
                "|1|127.0.0.1|65536|",
                "|1|example.com|50000|",
                "|1|::1|50000|x",
                "!1|127.0.0.1|50000|")) {
            FTP.command("EPRT " + wrong, "501");
        }
    }

    @Test
    void shouldTakeAnyDelimiter() throws IOException {
        FTP.command("EPRT !1!127.0.0.1!50000!", "200");
    }

    @Test
    void shouldBeListed_whereItIsAllowed() throws IOException {
        assertThat(FTP.command("FEAT", "211-")).contains(" EPRT");
    }
}
