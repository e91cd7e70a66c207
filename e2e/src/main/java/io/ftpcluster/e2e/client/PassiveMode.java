package io.ftpcluster.e2e.client;

/** How a client asks for a data connection. */
public enum PassiveMode {
    /** RFC 959 section 4.1.2: the reply says address and port. */
    PASV,
    /** RFC 2428 section 3: the reply says the port only. */
    EPSV
}
