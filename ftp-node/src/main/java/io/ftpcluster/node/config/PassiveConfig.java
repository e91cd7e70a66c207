package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.PortRange;

/**
 * What a client is told in the reply to PASV and EPSV.
 *
 * @param ports the passive ports of this node
 * @param externalAddress IPv4 address or host name for PASV; empty: the address the client dialled
 */
public record PassiveConfig(PortRange ports, String externalAddress) {}
