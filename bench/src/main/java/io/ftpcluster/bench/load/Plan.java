package io.ftpcluster.bench.load;

import java.time.Duration;

/**
 * How long a server is kept busy.
 *
 * @param warmUp before it is watched
 * @param watched while it is watched
 * @param rounds how often each server has its turn in a scenario; the middle result counts
 */
public record Plan(Duration warmUp, Duration watched, int rounds) {}
