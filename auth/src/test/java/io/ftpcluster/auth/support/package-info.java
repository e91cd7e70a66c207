/** What tests of the whole service start: Redis, and copies of the service that share it. */
@NullMarked
package io.ftpcluster.auth.support;

import org.jspecify.annotations.NullMarked;
