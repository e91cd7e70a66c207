/**
 * Bytes of the control connection to command lines, and replies to bytes (RFC 959 §4, §5.3, RFC 854). Everything a
 * client can do wrong below the level of a verb is answered here, once; nothing here knows a verb. Start at
 * {@link io.ftpcluster.node.codec.CommandLineDecoder} and {@link io.ftpcluster.node.codec.Reply}.
 */
@NullMarked
package io.ftpcluster.node.codec;

import org.jspecify.annotations.NullMarked;
