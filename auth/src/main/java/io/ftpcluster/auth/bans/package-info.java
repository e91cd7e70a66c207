/**
 * Keeps out who guesses passwords: failed logins are counted for each address and each user over all copies of the
 * service, answers to them come later and later, and whoever fails too often is banned for a while. Start at
 * {@link io.ftpcluster.auth.bans.GuardedAuthenticator}.
 */
@NullMarked
package io.ftpcluster.auth.bans;

import org.jspecify.annotations.NullMarked;
