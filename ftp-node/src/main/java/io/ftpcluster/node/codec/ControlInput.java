package io.ftpcluster.node.codec;

/** One line from the client: a command, or something that is none. */
public sealed interface ControlInput permits CommandLine, BadLine {}
