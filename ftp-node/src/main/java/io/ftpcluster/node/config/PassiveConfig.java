package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.PortRange;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a client is told in the reply to PASV and EPSV.
 *
 * @param ports the passive ports of this node
 * @param externalAddress IPv4 address or host name for PASV; empty: the address the client dialled
 * @param externalAddressFile file whose content, when it is not empty, counts in place of externalAddress
 */
public record PassiveConfig(PortRange ports, String externalAddress, Optional<Path> externalAddressFile) {}
