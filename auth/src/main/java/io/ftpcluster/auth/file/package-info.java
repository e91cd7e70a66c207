/**
 * Files that change while the service runs, such as mounted Secrets. Start at
 * {@link io.ftpcluster.auth.file.PolledFile}.
 */
@NullMarked
package io.ftpcluster.auth.file;

import org.jspecify.annotations.NullMarked;
