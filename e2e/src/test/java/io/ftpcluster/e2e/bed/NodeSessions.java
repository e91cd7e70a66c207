package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One session on every node of a service. The balancer chooses the node of a new session, so sessions are opened, and
 * held, until each node has one; those too many are closed with the rest.
 */
public final class NodeSessions implements AutoCloseable {
    private static final int MOST = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<FtpSession> all = new ArrayList<>();
    private final Map<String, FtpSession> byNode = new TreeMap<>();

    private final FtpLogin user;

    private NodeSessions(FtpLogin user) {
        this.user = user;
    }

    /**
     * Opens them.
     *
     * @param nodes how many nodes there are
     * @throws AssertionError when some node got no session
     */
    public static NodeSessions open(TestService service, int nodes) throws IOException {
        return open(service, nodes, TestService.DEMO);
    }

    /** Opens them as one user, and holds none beside them. */
    public static NodeSessions open(TestService service, int nodes, FtpLogin user) throws IOException {
        NodeSessions sessions = new NodeSessions(user);
        try {
            sessions.fill(service, nodes);
            sessions.closeSurplus();
            return sessions;
        } catch (IOException | RuntimeException | Error e) {
            sessions.close();
            throw e;
        }
    }

    /** The session of a node. */
    public FtpSession on(int ordinal) {
        return Objects.requireNonNull(byNode.get(TestService.node(ordinal)), "a session on that node");
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** The sessions by the names of their nodes. */
    public Map<String, FtpSession> byNode() {
        return byNode;
    }

    @Override
    public void close() throws IOException {
        for (FtpSession session : all) {
            session.close();
        }
    }

    // A node that is new, or has another address, takes its first login when nginx has found it by its name.
    private void fill(TestService service, int nodes) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (byNode.size() < nodes) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("in " + PATIENCE + " sessions landed on " + byNode.keySet() + " only");
            }
            if (all.size() >= MOST) {
                closeSurplus();
            }
            FtpSession session = FtpSession.open(service.address(), user);
            all.add(session);
            byNode.putIfAbsent(session.node(), session);
        }
    }

    private void closeSurplus() throws IOException {
        for (FtpSession session : List.copyOf(all)) {
            if (!byNode.containsValue(session)) {
                session.close();
                all.remove(session);
            }
        }
    }
}
