/** What several tests need: a node in this process, and a client that sends exactly what a test says. */
@NullMarked
package io.ftpcluster.node.support;

import org.jspecify.annotations.NullMarked;
