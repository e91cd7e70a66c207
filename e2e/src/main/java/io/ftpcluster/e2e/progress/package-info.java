/**
 * What someone who watches a long piece of work gets to read: what is being done, what is being waited for and how long
 * it took. Used by the demo, the tour and the tests. Start at {@link io.ftpcluster.e2e.progress.Progress}.
 */
@NullMarked
package io.ftpcluster.e2e.progress;

import org.jspecify.annotations.NullMarked;
