package io.ftpcluster.node.command;

/** Which part of an argument is a path. */
public enum PathArgument {
    /** There is no path. */
    NOWHERE,
    /** All of it. */
    WHOLE,
    /** What stands behind options such as {@code -la}, which many clients send and no RFC knows. */
    AFTER_OPTIONS,
    /** What stands behind the first word. */
    AFTER_FIRST_WORD;

    /** The path in an argument; empty when there is none, which means the current directory. */
    String in(String argument) {
        return switch (this) {
            case NOWHERE -> "";
            case WHOLE -> argument;
            case AFTER_OPTIONS -> ListOptions.parse(argument).path();
            case AFTER_FIRST_WORD -> {
                int blank = argument.indexOf(' ');
                yield blank < 0 ? "" : argument.substring(blank + 1);
            }
        };
    }
}
