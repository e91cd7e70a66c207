package io.ftpcluster.node.config;

/** Whether a data connection resumes the TLS session of its control connection. */
public enum SessionReuse {
    /** Never: every data connection makes a full handshake. */
    OFF,
    /** When the client can. */
    PREFER,
    /** Always: a data connection that does not is refused, so that nobody can take another client's port. */
    REQUIRE
}
