package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.client.PassiveMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many data connections of one client address at the same time: each must reach the node that holds its session. */
@OnKubernetes
class ParallelTransfersE2E {
    private static final int NODES = 3;
    private static final int SESSIONS = 20;
    private static final int TRANSFERS_EACH = 10;
    private static final String REFUSED = "Data connection refused";

    private TestService service;
    private FtpLogin user;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
        user = service.addCheapUser("parallel", "");
    }

    @Test
    void shouldCarry200Transfers_withoutOneOnAWrongNode() throws Exception {
        // given
        long refusedBefore = refusedDataConnections();
        List<Callable<Integer>> users = IntStream.range(0, SESSIONS)
                .<Callable<Integer>>mapToObj(i -> () -> transfer(i))
                .toList();

        // when
        int transfers = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> user : threads.invokeAll(users)) {
                transfers += user.get();
            }
        }

        // then
        assertThat(transfers).isEqualTo(SESSIONS * TRANSFERS_EACH);
        assertThat(refusedDataConnections()).isEqualTo(refusedBefore);
    }

    private int transfer(int number) throws Exception {
        byte[] content = new byte[200_000];
        new Random(number).nextBytes(content);
        List<byte[]> received = new ArrayList<>();
        try (FtpSession session = open(number % 2 == 0 ? PassiveMode.PASV : PassiveMode.EPSV)) {
            for (int i = 0; i < TRANSFERS_EACH / 2; i++) {
                String name = "parallel-%d-%d".formatted(number, i);
                session.upload(name, content);
                received.add(session.download(name));
                session.delete(name);
            }
        }
        assertThat(received).allSatisfy(copy -> assertThat(copy).isEqualTo(content));
        return 2 * received.size();
    }

    private FtpSession open(PassiveMode mode) throws IOException {
        return FtpSession.open(service.address(), user, mode);
    }

    /** The node that a data connection reaches says so when none of its sessions waits for it. */
    private long refusedDataConnections() {
        return IntStream.range(0, NODES)
                .mapToObj(service::logOf)
                .flatMap(String::lines)
                .filter(line -> line.contains(REFUSED))
                .count();
    }
}
