package io.ftpcluster.node.config;

import java.util.OptionalLong;

/**
 * Most bytes per second; what is empty has no limit.
 *
 * @param sessionUpload what one session may send
 * @param sessionDownload what one session may receive
 * @param userUpload what all sessions of one user on the node may send together
 * @param userDownload what all sessions of one user on the node may receive together
 */
public record BandwidthConfig(
        OptionalLong sessionUpload, OptionalLong sessionDownload, OptionalLong userUpload, OptionalLong userDownload) {
    /** No limits. */
    public static final BandwidthConfig UNLIMITED =
            new BandwidthConfig(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
}
