package io.ftpcluster.node.command;

/** Whether a verb takes an argument. */
public enum Argument {
    NONE,
    OPTIONAL,
    REQUIRED
}
