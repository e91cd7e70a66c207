package io.ftpcluster.node.command;

import io.ftpcluster.node.config.PassiveConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address that PASV tells. A file can give it while the node runs, because a load balancer's address may be known
 * only after the nodes have started; it is small and read at every use.
 */
final class ToldAddress {
    private static final Logger LOG = LoggerFactory.getLogger(ToldAddress.class);

    private ToldAddress() {}

    /** Whether nothing was set, so that the client is told the address it dialled. */
    static boolean isTheDialledOne(PassiveConfig config) {
        return config.externalAddress().isEmpty()
                && config.externalAddressFile().isEmpty();
    }

    /** An address or a host name; empty: the address the client dialled. */
    static String of(PassiveConfig config) {
        String fromFile = config.externalAddressFile().map(ToldAddress::read).orElse("");
        return fromFile.isEmpty() ? config.externalAddress() : fromFile;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            LOG.warn("FtpExternalIPFile={} cannot be read: {}", file, e.getMessage());
            return "";
        }
    }
}
