/**
 * What every log line relies on. Start at {@link io.ftpcluster.auth.log.LogText}.
 */
@NullMarked
package io.ftpcluster.auth.log;

import org.jspecify.annotations.NullMarked;
