/**
 * TLS as the JDK speaks it: certificates from files and their renewal, the rules of a handshake, and the tie between a
 * data connection and the session it belongs to. Knows nothing of FTP's verbs. Start at
 * {@link io.ftpcluster.node.tls.TlsKeeper}; {@link io.ftpcluster.node.tls.SessionTls} is what a session has of it.
 */
@NullMarked
package io.ftpcluster.node.tls;

import org.jspecify.annotations.NullMarked;
