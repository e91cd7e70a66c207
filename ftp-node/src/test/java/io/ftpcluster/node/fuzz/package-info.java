/** Jazzer against everything that reads what strangers write. Start at {@code FuzzTest}. */
@NullMarked
package io.ftpcluster.node.fuzz;

import org.jspecify.annotations.NullMarked;
