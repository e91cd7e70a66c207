/**
 * What an FTP node asks the authentication service over HTTP, what it is answered, and the users file both the
 * operator writes and the service reads. Plain records without JSON annotations: each side binds them with its own
 * library, and the fixtures in this module's test resources hold both sides to the same text. Also the settings that the
 * operator writes for the service. Start at {@link io.ftpcluster.contract.auth.AuthResult}.
 */
@NullMarked
package io.ftpcluster.contract.auth;

import org.jspecify.annotations.NullMarked;
