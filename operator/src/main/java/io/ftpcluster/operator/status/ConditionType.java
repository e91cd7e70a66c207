package io.ftpcluster.operator.status;

/** The conditions of an FtpCluster, in the order in which they are shown. */
public enum ConditionType {
    READY("Ready"),
    PROGRESSING("Progressing"),
    STORAGE_READY("StorageReady"),
    REDIS_READY("RedisReady"),
    AUTH_READY("AuthReady"),
    TLS_READY("TLSReady"),
    NODES_READY("NodesReady"),
    BALANCER_READY("BalancerReady"),
    ADDRESS_READY("AddressReady");

    private final String text;

    ConditionType(String text) {
        this.text = text;
    }

    /** The word in the condition. */
    public String text() {
        return text;
    }
}
