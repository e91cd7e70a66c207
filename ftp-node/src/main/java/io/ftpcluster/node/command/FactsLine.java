package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.session.Fact;
import io.ftpcluster.node.storage.FileFacts;
import java.util.Set;

/** Entries for machines (RFC 3659 §7): {@code type=file;size=12;modify=20260102030405; name}. */
final class FactsLine implements EntryLine {
    private final Set<Fact> shown;
    private final Set<Permission> permissions;

    /**
     * For one listing.
     *
     * @param shown the facts to write
     * @param permissions what the user may do, for the fact perm
     */
    FactsLine(Set<Fact> shown, Set<Permission> permissions) {
        this.shown = shown;
        this.permissions = permissions;
    }

    @Override
    public String of(String name, FileFacts facts) {
        StringBuilder line = new StringBuilder(96 + name.length());
        for (Fact fact : shown) {
            if (fact != Fact.SIZE || facts.isFile()) {
                line.append(fact.label()).append('=').append(value(fact, facts)).append(';');
            }
        }
        return line.append(' ').append(name).toString();
    }

    private String value(Fact fact, FileFacts facts) {
        return switch (fact) {
            case TYPE -> type(facts.kind());
            case SIZE -> Long.toString(facts.size());
            case MODIFY -> FtpTime.format(facts.modified());
            case PERM -> facts.isDirectory() ? directoryPermissions() : filePermissions(facts);
            case UNIQUE -> unique(facts);
            case UNIX_MODE -> mode(facts.mode());
        };
    }

    private static String type(FileFacts.Kind kind) {
        return switch (kind) {
            case FILE -> "file";
            case DIRECTORY -> "dir";
            case LINK -> "OS.unix=slink";
            case OTHER -> "OS.unix=other";
        };
    }

    // RFC 3659 §7.5.5: the letters say which commands would not be refused for want of permission.
    private String directoryPermissions() {
        return letter(Permission.WRITE, "c")
                + letter(Permission.DELETE, "d")
                + letter(Permission.LIST, "el")
                + letter(Permission.RENAME, "f")
                + letter(Permission.MAKE_DIRECTORY, "m")
                + letter(Permission.DELETE, "p");
    }

    private String filePermissions(FileFacts facts) {
        String content = facts.isFile()
                ? letter(Permission.APPEND, "a") + letter(Permission.READ, "r") + letter(Permission.WRITE, "w")
                : "";
        return content + letter(Permission.DELETE, "d") + letter(Permission.RENAME, "f");
    }

    private String letter(Permission permission, String letter) {
        return permissions.contains(permission) ? letter : "";
    }

    private static String unique(FileFacts facts) {
        return facts.inode() == 0 ? "" : Long.toHexString(facts.device()) + "g" + Long.toHexString(facts.inode());
    }

    private static String mode(int mode) {
        return "0" + (mode >> 6 & 7) + (mode >> 3 & 7) + (mode & 7);
    }
}
