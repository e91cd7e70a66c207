package io.ftpcluster.operator.model;

import java.util.Optional;

/** Which Redis the cluster has. */
public sealed interface RedisPlan {
    /**
     * A pod of the cluster's own.
     *
     * @param volume what survives a restart of the pod is there; empty: nothing does
     */
    record Own(Optional<StoragePlan.NewClaim> volume) implements RedisPlan {}

    /**
     * One that somebody else runs.
     *
     * @param secret Secret with its address, with the password where it has one, and with the authorities of its
     *     certificate ({@link SecretUse#AUTHORITIES_KEY}) where they are not the well-known ones
     */
    record External(String secret) implements RedisPlan {
        /** Key with the address. */
        public static final String URL_KEY = "url";

        /** Key with the password, if there is one. */
        public static final String PASSWORD_KEY = "password";
    }

    /** Whether Redis runs in a pod of the cluster's. */
    default boolean isOwn() {
        return this instanceof Own;
    }
}
