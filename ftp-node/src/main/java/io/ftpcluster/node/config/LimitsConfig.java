package io.ftpcluster.node.config;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How much a client may ask of the node. What is empty has no limit.
 *
 * @param maxLineLength most bytes of a command line
 * @param maxCommandsBeforeLogin most commands of a session that is not logged in
 * @param maxSessions most sessions of the node
 * @param maxSessionsPerAddress most sessions of one client address
 * @param maxPendingLoginsPerAddress most sessions of one client address that are not logged in
 * @param maxTransfers most transfers and listings that run at one time; empty: as many as the memory bears
 * @param failedLoginDelay how long the answer to a wrong password takes
 * @param bandwidth most bytes per second
 */
public record LimitsConfig(
        int maxLineLength,
        OptionalInt maxCommandsBeforeLogin,
        OptionalInt maxSessions,
        OptionalInt maxSessionsPerAddress,
        OptionalInt maxPendingLoginsPerAddress,
        OptionalInt maxTransfers,
        Duration failedLoginDelay,
        BandwidthConfig bandwidth) {}
