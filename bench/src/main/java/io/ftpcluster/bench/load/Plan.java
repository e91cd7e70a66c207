package io.ftpcluster.bench.load;

import java.time.Duration;

/**
 * How long a server is kept busy.
 *
 * @param warmUp before it is watched
 * @param watched while it is watched
 */
public record Plan(Duration warmUp, Duration watched) {}
