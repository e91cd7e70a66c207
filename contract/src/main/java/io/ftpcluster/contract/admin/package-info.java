/**
 * What administrators, and programs of theirs, ask the authentication service: who has sessions, who is banned, which
 * users there are. Plain records without JSON annotations, as in {@link io.ftpcluster.contract.auth}. Start at
 * {@link io.ftpcluster.contract.admin.AdminApi}.
 */
@NullMarked
package io.ftpcluster.contract.admin;

import org.jspecify.annotations.NullMarked;
