package io.ftpcluster.node.command;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.support.FtpBed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RFC 959 §4.1.2, RFC 2577 §3. */
class PortCommandTest {
    @RegisterExtension
    static final FtpBed FTP = new FtpBed(Map.of(NodeSetting.ACTIVE_MODE, "true"));

    @Test
    void shouldConnectToTheClient() throws IOException {
        FTP.assertConnectsToTheClient(port -> "PORT 127,0,0,1," + port / 256 + "," + port % 256);
    }

    @Test
    @Tag("security-case-2")
    void shouldNotBeATool_againstOthers() throws IOException {
        FTP.command("PORT 192,0,2,1,200,0", "504");
        FTP.command("PORT 127,0,0,1,0,22", "504");
        FTP.command("PORT 127,0,0,2,200,0", "504");
    }

    @Test
    void shouldRefuseNonsense() throws IOException {
        for (String wrong : List.of("x", "127,0,0,1,200", "127,0,0,1,256,1", "127,0,0,1,-1,1", "127,0,0,1,1,1,1")) {
            FTP.command("PORT " + wrong, "501");
        }
    }

    @Test
    void shouldSay425_whenNobodyListens() throws IOException {
        int port = LocalPorts.free();
        FTP.command("PORT 127,0,0,1," + port / 256 + "," + port % 256, "200");
        FTP.command("NLST", "150");
        FTP.client().expect("425");
    }
}
