/**
 * What users are doing, and whether Redis is there, as the authentication service tells administrators. Start at
 * {@link io.ftpcluster.operator.activity.AdminClient}.
 */
@NullMarked
package io.ftpcluster.operator.activity;

import org.jspecify.annotations.NullMarked;
