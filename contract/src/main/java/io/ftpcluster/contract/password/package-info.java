/**
 * How a password is kept: made by the operator, checked by the authentication service (and by a node that runs
 * alone). Start at {@link io.ftpcluster.contract.password.Passwords}.
 */
@NullMarked
package io.ftpcluster.contract.password;

import org.jspecify.annotations.NullMarked;
