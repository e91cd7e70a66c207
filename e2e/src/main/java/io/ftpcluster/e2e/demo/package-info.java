/**
 * The demo: a disposable Kubernetes on this machine with FtpCluster and its example on it, reachable on 127.0.0.1, and
 * the tour. What it starts is left running, and a second start continues with it or repairs it. Start at
 * {@link io.ftpcluster.e2e.demo.DemoMain}.
 */
@NullMarked
package io.ftpcluster.e2e.demo;

import org.jspecify.annotations.NullMarked;
