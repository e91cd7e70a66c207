/**
 * The backend over a directory that speaks LDAP (RFC 4511), such as OpenLDAP, 389 Directory Server or Active Directory.
 * Start at {@link io.ftpcluster.auth.backend.ldap.LdapBackend}.
 */
@NullMarked
package io.ftpcluster.auth.backend.ldap;

import org.jspecify.annotations.NullMarked;
