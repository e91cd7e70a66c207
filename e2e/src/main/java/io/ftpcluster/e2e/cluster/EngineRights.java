package io.ftpcluster.e2e.cluster;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import io.ftpcluster.e2e.client.ToolRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.testcontainers.k3s.K3sContainer;

/** What the engine can give a container that is to be a Kubernetes node. */
sealed interface EngineRights {
    String BOUNDING_SET = "CapBnd:";

    /** Gives the container these rights. */
    void grant(K3sContainer container);

    /** Every right there is: an ordinary machine. */
    record Privileged() implements EngineRights {
        @Override
        public void grant(K3sContainer container) {
            container.withPrivilegedMode(true);
        }
    }

    /**
     * Every right that the engine itself has: a machine that is a restricted container itself.
     *
     * @param capabilities those it has
     */
    record Listed(Set<Capability> capabilities) implements EngineRights {
        @Override
        public void grant(K3sContainer container) {
            container.withPrivilegedMode(false).withCreateContainerCmdModifier(command -> {
                HostConfig host = command.getHostConfig();
                if (host != null) {
                    host.withCapAdd(capabilities.toArray(Capability[]::new))
                            .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"));
                }
            });
        }
    }

    /** Asks the engine, by a privileged container that ends at once. */
    static EngineRights of(NodeImage image) {
        boolean privileged = ToolRun.of(
                        "docker", "run", "--rm", "--privileged", "--entrypoint", "sh", image.name(), "-c", "exit 0")
                .run()
                .succeeded();
        return privileged ? new Privileged() : new Listed(capabilitiesOfThisMachine());
    }

    private static Set<Capability> capabilitiesOfThisMachine() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(BOUNDING_SET))
                    .map(line -> CapabilityMask.parse(line.substring(BOUNDING_SET.length())))
                    .findFirst()
                    .map(CapabilityMask::capabilities)
                    .orElseGet(Set::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
