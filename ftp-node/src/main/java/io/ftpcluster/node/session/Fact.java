package io.ftpcluster.node.session;

/** The facts MLST and MLSD can show (RFC 3659 §7.5), in the order in which they are written. */
public enum Fact {
    TYPE("type"),
    SIZE("size"),
    MODIFY("modify"),
    PERM("perm"),
    UNIQUE("unique"),
    UNIX_MODE("UNIX.mode");

    private final String label;

    Fact(String label) {
        this.label = label;
    }

    /** As it is written. */
    public String label() {
        return label;
    }
}
