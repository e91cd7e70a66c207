/**
 * The operator's own settings, read from environment variables. Start at
 * {@link io.ftpcluster.operator.config.OperatorConfig}.
 */
@NullMarked
package io.ftpcluster.operator.config;

import org.jspecify.annotations.NullMarked;
