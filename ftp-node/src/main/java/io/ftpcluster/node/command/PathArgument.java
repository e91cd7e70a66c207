package io.ftpcluster.node.command;

import java.util.regex.Pattern;

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

    private static final Pattern OPTIONS = Pattern.compile("^(-[A-Za-z0-9]+( +|$))+");

    /** The path in an argument; empty when there is none, which means the current directory. */
    String in(String argument) {
        return switch (this) {
            case NOWHERE -> "";
            case WHOLE -> argument;
            case AFTER_OPTIONS -> OPTIONS.matcher(argument).replaceFirst("");
            case AFTER_FIRST_WORD -> {
                int blank = argument.indexOf(' ');
                yield blank < 0 ? "" : argument.substring(blank + 1);
            }
        };
    }
}
