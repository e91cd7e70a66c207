/** What processes say alike in their logs. Start at {@link io.ftpcluster.contract.log.OutageLog}. */
@NullMarked
package io.ftpcluster.contract.log;

import org.jspecify.annotations.NullMarked;
