/**
 * The files of one user, as a tree that begins at the user's home and that no path, and no symbolic link, leads out of.
 * Commands ask it for facts, listings and directories; transfers read {@link io.ftpcluster.node.storage.DownloadSource}s
 * and fill {@link io.ftpcluster.node.storage.UploadSink}s. Nothing here knows FTP. Start at
 * {@link io.ftpcluster.node.storage.Storage}.
 */
@NullMarked
package io.ftpcluster.node.storage;

import org.jspecify.annotations.NullMarked;
