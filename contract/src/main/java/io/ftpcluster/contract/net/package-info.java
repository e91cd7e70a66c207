/**
 * What addresses of clients and peers are compared with. Start at {@link io.ftpcluster.contract.net.AddressBlock}.
 */
@NullMarked
package io.ftpcluster.contract.net;

import org.jspecify.annotations.NullMarked;
