/**
 * The calls of Linux that the JDK has no door to: opening a whole path that must stay below a directory, facts of a file
 * without an object per call, directories entry by entry. Used by the storage alone. Nothing here knows users or
 * uploads. Start at {@link io.ftpcluster.node.storage.system.LinuxDirectory}.
 */
@NullMarked
package io.ftpcluster.node.storage.system;

import org.jspecify.annotations.NullMarked;
