package io.ftpcluster.e2e.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.conformance.program.FtpPrograms;
import io.ftpcluster.e2e.conformance.program.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientsPageTest {
    @Test
    void shouldBeWhatFollowsFromTheCheckedInResult() throws Exception {
        assertThat(ClientsFiles.pageFile()).as("written anew by make clients").hasContent(ClientsFiles.page());
    }

    @Test
    void shouldNumberWhatIsLimited_andSayWhereItHolds() {
        // given
        String client = FtpPrograms.all().getFirst().name();
        Expectation result = new Expectation(
                Map.of(
                        new Cell(client, Mode.DIRECT_CLEAR, Operation.UPLOAD), "pass",
                        new Cell(client, Mode.DIRECT_TLS, Operation.UPLOAD), "FAIL: nothing arrived",
                        new Cell(client, Mode.DIRECT_CLEAR, Operation.RENAME), "none"),
                Map.of(client, "1.2"));

        // when
        String page = new ClientsPage(result, List.of(FtpPrograms.all().getFirst())).text();

        // then
        assertThat(page)
                .contains("| curl 1.2 |", "◐¹", "1. curl, upload: fails (direct, TLS): nothing arrived")
                .contains(" – ");
    }
}
