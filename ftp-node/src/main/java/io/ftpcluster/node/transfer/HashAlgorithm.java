package io.ftpcluster.node.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The checksums that HASH and its kin compute, by the names of the draft; the first is the default. */
public enum HashAlgorithm {
    SHA_256("SHA-256"),
    SHA_512("SHA-512"),
    SHA_1("SHA-1"),
    MD5("MD5"),
    CRC32("CRC32");

    private final String label;

    HashAlgorithm(String label) {
        this.label = label;
    }

    /** As it is written. */
    public String label() {
        return label;
    }

    /** The one with a name, in any case. */
    public static Optional<HashAlgorithm> named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.label.equalsIgnoreCase(name))
                .findFirst();
    }

    /** A computation that has begun. Not thread-safe. */
    interface Digest {
        void update(ByteBuffer bytes);

        /** The result in lower case hexadecimal; to be called once. */
        String hex();
    }

    Digest begin() {
        return this == CRC32 ? crc32() : messageDigest();
    }

    private static Digest crc32() {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        return new Digest() {
            @Override
            public void update(ByteBuffer bytes) {
                crc.update(bytes);
            }

            @Override
            public String hex() {
                return HexFormat.of().toHexDigits(crc.getValue(), 8);
            }
        };
    }

    private Digest messageDigest() {
        MessageDigest digest = digest();
        return new Digest() {
            @Override
            public void update(ByteBuffer bytes) {
                digest.update(bytes);
            }

            @Override
            public String hex() {
                return HexFormat.of().formatHex(digest.digest());
            }
        };
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(label);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + label, e);
        }
    }
}
