/**
 * The same work on the FTP server and on its peers, side by side. {@link io.ftpcluster.bench.BenchMain} is the program; it
 * knows every other room.
 */
@NullMarked
package io.ftpcluster.bench;

import org.jspecify.annotations.NullMarked;
