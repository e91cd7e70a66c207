package io.ftpcluster.operator.reconciler;

/** Everything that the operator reports as an event. */
enum EventReason {
    CREATED("Created", "Normal"),
    UPDATED("Updated", "Normal"),
    SCALED("Scaled", "Normal"),
    CLAIM_TAKEN_UP("ClaimTakenUp", "Normal"),
    CONFIG_RELOADED("ConfigReloaded", "Normal"),
    CONFIG_REJECTED("ConfigRejected", "Warning"),
    ADDRESS_ASSIGNED("AddressAssigned", "Normal"),
    CERTIFICATE_TAKEN("CertificateTaken", "Normal"),
    CERTIFICATE_EXPIRES_SOON("CertificateExpiresSoon", "Warning"),
    CERTIFICATE_UNUSABLE("CertificateUnusable", "Warning"),
    NAME_CONFLICT("NameConflict", "Warning"),
    OBJECT_REFUSED("ObjectRefused", "Warning"),
    INVALID_SPEC("InvalidSpec", "Warning"),
    READY("Ready", "Normal"),
    NOT_READY("NotReady", "Warning");

    private final String text;
    private final String type;

    EventReason(String text, String type) {
        this.text = text;
        this.type = type;
    }

    String text() {
        return text;
    }

    /** Normal or Warning. */
    String type() {
        return type;
    }
}
