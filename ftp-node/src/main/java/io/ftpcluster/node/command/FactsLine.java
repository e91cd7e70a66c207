package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.session.Fact;
import io.ftpcluster.node.storage.FileFacts;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Entries for machines (RFC 3659 §7): {@code type=file;size=12;modify=20260102030405; name}. */
final class FactsLine implements EntryLine {
    private static final byte[] FILE = ascii("file");
    private static final byte[] DIRECTORY = ascii("dir");
    private static final byte[] LINK = ascii("OS.unix=slink");
    private static final byte[] OTHER = ascii("OS.unix=other");
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int HEXADECIMAL = 16;

    private final Fact[] shown;
    private final byte[][] labels;
    private final Set<Permission> permissions;
    private final byte[] inDirectories;
    private final byte[] onFiles;
    private final byte[] onOthers;
    private final DayText days = new DayText();

    /**
     * For one listing.
     *
     * @param shown the facts to write
     * @param permissions what the user may do, for the fact perm
     */
    FactsLine(Set<Fact> shown, Set<Permission> permissions) {
        this.shown = shown.toArray(Fact[]::new);
        this.labels = shown.stream().map(fact -> ascii(fact.label() + "=")).toArray(byte[][]::new);
        this.permissions = permissions;
        this.inDirectories = ascii(lettersInDirectories());
        this.onFiles = ascii(lettersOnFiles() + lettersOnAll());
        this.onOthers = ascii(lettersOnAll());
    }

    @Override
    public void writeFacts(LineBuffer line, FileFacts facts) {
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] != Fact.SIZE || facts.isFile()) {
                writeValue(line.put(labels[i]), shown[i], facts);
                line.put(';');
            }
        }
        line.put(' ');
    }

    private void writeValue(LineBuffer line, Fact fact, FileFacts facts) {
        switch (fact) {
            case TYPE -> line.put(type(facts.kind()));
            case SIZE -> line.number(facts.size(), 1);
            case MODIFY -> writeTime(line, facts.modified().getEpochSecond());
            case PERM -> line.put(letters(facts.kind()));
            case UNIQUE -> writeUnique(line, facts);
            case UNIX_MODE -> writeMode(line, facts.mode());
        }
    }

    private void writeTime(LineBuffer line, long modified) {
        int second = DayText.secondOfDay(modified);
        line.put(days.of(modified).compact())
                .twoDigits(second / SECONDS_PER_HOUR)
                .twoDigits(second / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE)
                .twoDigits(second % SECONDS_PER_MINUTE);
    }

    private static byte[] type(FileFacts.Kind kind) {
        return switch (kind) {
            case FILE -> FILE;
            case DIRECTORY -> DIRECTORY;
            case LINK -> LINK;
            case OTHER -> OTHER;
        };
    }

    // RFC 3659 §7.5.5: the letters say which commands would not be refused for want of permission.
    private String lettersInDirectories() {
        return letter(Permission.WRITE, "c")
                + letter(Permission.DELETE, "d")
                + letter(Permission.LIST, "el")
                + letter(Permission.RENAME, "f")
                + letter(Permission.MAKE_DIRECTORY, "m")
                + letter(Permission.DELETE, "p");
    }

    private String lettersOnFiles() {
        return letter(Permission.APPEND, "a") + letter(Permission.READ, "r") + letter(Permission.WRITE, "w");
    }

    private String lettersOnAll() {
        return letter(Permission.DELETE, "d") + letter(Permission.RENAME, "f");
    }

    private byte[] letters(FileFacts.Kind kind) {
        return switch (kind) {
            case FILE -> onFiles;
            case DIRECTORY -> inDirectories;
            case LINK, OTHER -> onOthers;
        };
    }

    private String letter(Permission permission, String letter) {
        return permissions.contains(permission) ? letter : "";
    }

    private static void writeUnique(LineBuffer line, FileFacts facts) {
        if (facts.inode() != 0) {
            writeHexadecimal(line, facts.device());
            writeHexadecimal(line.put('g'), facts.inode());
        }
    }

    private static void writeHexadecimal(LineBuffer line, long value) {
        int highest = Math.max(0, (Long.SIZE - 1 - Long.numberOfLeadingZeros(value)) / 4 * 4);
        for (int shift = highest; shift >= 0; shift -= 4) {
            line.put(Character.forDigit((int) (value >>> shift & HEXADECIMAL - 1), HEXADECIMAL));
        }
    }

    private static void writeMode(LineBuffer line, int mode) {
        line.put('0').put('0' + (mode >> 6 & 7)).put('0' + (mode >> 3 & 7)).put('0' + (mode & 7));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
