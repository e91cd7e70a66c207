package io.ftpcluster.operator.model;

import io.ftpcluster.crds.cluster.TlsSpec;
import java.util.Optional;

/**
 * How the nodes encrypt.
 *
 * @param spec complete by itself; its mode is not Off
 * @param certificateSecret Secret with the certificate and its key
 * @param authoritiesSecret Secret with the authorities of client certificates; empty: clients are not asked for one
 */
public record TlsPlan(TlsSpec spec, String certificateSecret, Optional<String> authoritiesSecret) {}
