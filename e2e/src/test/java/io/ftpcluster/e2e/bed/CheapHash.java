package io.ftpcluster.e2e.bed;

/** A password and a hash of it that takes about a millisecond to check: SHA-512 with 5000 rounds. */
public final class CheapHash {
    /** The password. */
    public static final String PASSWORD = "word-of-burster";

    /** Its hash. */
    public static final String TEXT =
            "$6$fewrounds$PcXJGggwxsA4P9E2tOChFH6sAWHxQ3s9HAPBl0pGVdz6XCNgIuDuOYx69YuFI27vn1vOVwdlB/Xeo4SkrsBHv0";

    private CheapHash() {}
}
