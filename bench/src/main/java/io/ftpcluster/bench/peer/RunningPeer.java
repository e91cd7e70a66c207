package io.ftpcluster.bench.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that runs, with every process it starts. */
public final class RunningPeer implements AutoCloseable {
    private static final long START_SECONDS = 60;
    private static final long END_SECONDS = 15;
    private static final long POLL_MILLIS = 50;

    private final Process process;
    private final InetSocketAddress address;

    private RunningPeer(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @throws UnavailableException when it does not
     */
    public static RunningPeer start(Peer peer, PortBlock ports, Place place) throws IOException, InterruptedException {
        Path work = Files.createDirectories(place.work().resolve(peer.name()));
        Path log = work.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(peer.script().toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PORT", Integer.toString(ports.control()),
                        "PASV_FIRST", Integer.toString(ports.firstPassive()),
                        "PASV_LAST", Integer.toString(ports.lastPassive()),
                        "ROOT", place.root().toString(),
                        "WORK", work.toString(),
                        "CERT", place.certificate().toString(),
                        "KEY", place.key().toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.control());
        RunningPeer running = new RunningPeer(process, address);
        running.await(peer, log);
        return running;
    }

    private void await(Peer peer, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new UnavailableException(peer.name() + " does not start: " + lastLine(log));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) TimeUnit.SECONDS.toMillis(1));
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(1));
            return socket.getInputStream().read() == '2';
        } catch (IOException notYet) {
            return false;
        }
    }

    // Of a stack trace the line that names the cause, not the last of its frames.
    private static String lastLine(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .reduce("it said nothing", (earlier, later) -> later);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** Its processes at this moment. */
    public ProcessTree processes() {
        return ProcessTree.of(process.pid());
    }

    /** Ends all its processes. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
