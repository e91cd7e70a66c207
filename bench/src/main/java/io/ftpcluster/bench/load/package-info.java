/**
 * A cheap FTP client, and loops that keep servers busy with it while they are watched. Knows no server and no scenario.
 * Start at {@link io.ftpcluster.bench.load.FtpClient}.
 */
@NullMarked
package io.ftpcluster.bench.load;

import org.jspecify.annotations.NullMarked;
