/** Holds the documentation to what is really in the repository. */
@NullMarked
package io.ftpcluster.docs;

import org.jspecify.annotations.NullMarked;
