/**
 * What must hold of a {@link io.ftpcluster.contract.auth.UserEntry}, and how its texts are read. The operator, which writes
 * entries, and the authentication service, which keeps to them, judge by the same code. Start at
 * {@link io.ftpcluster.contract.entry.EntryCheck}.
 */
@NullMarked
package io.ftpcluster.contract.entry;

import org.jspecify.annotations.NullMarked;
