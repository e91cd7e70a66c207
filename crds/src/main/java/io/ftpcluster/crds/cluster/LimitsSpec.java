package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What a session may do. */
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
        value = "[self.idleTimeout, self.loginTimeout, self.dataTimeout, self.stallTimeout].all(time,"
                + " duration(time) <= duration('12h'))",
        message =
                "limits.idleTimeout, loginTimeout, dataTimeout and stallTimeout may be 12h at most, because nginx closes"
                        + " a connection that is silent for a day: lower them")
public record LimitsSpec(
        @Pattern(LimitsSpec.DURATION)
        @Default(LimitsSpec.IDLE_TIMEOUT)
        @JsonPropertyDescription("A session without commands and transfers is closed after this time: a number and s, m"
                + " or h, 12h at most.")
        String idleTimeout,

        @Pattern(LimitsSpec.DURATION)
        @Default(LimitsSpec.LOGIN_TIMEOUT)
        @JsonPropertyDescription(
                "A connection that has not logged in by this time is closed: a number and s, m or h, 12h" + " at most.")
        String loginTimeout,

        @Pattern(LimitsSpec.DURATION)
        @Default(LimitsSpec.DATA_TIMEOUT)
        @JsonPropertyDescription(
                "How long a transfer waits for the client's data connection: a number and s, m or h, 12h" + " at most.")
        String dataTimeout,

        @Pattern(LimitsSpec.DURATION)
        @Default(LimitsSpec.STALL_TIMEOUT)
        @JsonPropertyDescription(
                "A transfer that moves no byte for this time has failed: a number and s, m or h, 12h at" + " most.")
        String stallTimeout,

        @Pattern(LimitsSpec.DURATION_OR_ZERO)
        @Default(LimitsSpec.TRANSFER_TIMEOUT)
        @JsonPropertyDescription(
                "A transfer that takes longer than this has failed: a number and s, m or h. 0s: no" + " limit.")
        String transferTimeout,

        @ValidationRule(
                value = LimitsSpec.IS_RATE,
                message =
                        "limits.uploadRate must be a number of bytes per second from 1k to 100G: change it, or remove it for no"
                                + " limit")
        @JsonPropertyDescription(
                "Most bytes per second that one session uploads, such as 500k, 10M or 1Gi. Absent: no" + " limit.")
        @Nullable
        Quantity uploadRate,

        @ValidationRule(
                value = LimitsSpec.IS_RATE,
                message =
                        "limits.downloadRate must be a number of bytes per second from 1k to 100G: change it, or remove it for"
                                + " no limit")
        @JsonPropertyDescription(
                "Most bytes per second that one session downloads, such as 500k, 10M or 1Gi. Absent: no" + " limit.")
        @Nullable
        Quantity downloadRate,

        @ValidationRule(
                value = LimitsSpec.IS_RATE,
                message = "limits.uploadRatePerUserAndNode must be a number of bytes per second from 1k to 100G:"
                        + " change it, or remove it for no limit")
        @JsonPropertyDescription(
                "Most bytes per second that all sessions of one user on one FTP server upload together,"
                        + " such as 500k, 10M or 1Gi. Absent: no limit.")
        @Nullable
        Quantity uploadRatePerUserAndNode,

        @ValidationRule(
                value = LimitsSpec.IS_RATE,
                message = "limits.downloadRatePerUserAndNode must be a number of bytes per second from 1k to 100G:"
                        + " change it, or remove it for no limit")
        @JsonPropertyDescription(
                "Most bytes per second that all sessions of one user on one FTP server download together,"
                        + " such as 500k, 10M or 1Gi. Absent: no limit.")
        @Nullable
        Quantity downloadRatePerUserAndNode,

        @Min(0)
        @Max(1_000_000)
        @Default("0")
        @JsonPropertyDescription("Most sessions on one FTP server at one time. 0: no limit.")
        Integer maxSessionsPerNode,

        @Min(0)
        @Max(1_000_000)
        @Default("0")
        @JsonPropertyDescription("Most sessions of one client address on one FTP server at one time. 0: no limit.")
        Integer maxSessionsPerAddressAndNode,

        @Min(0)
        @Max(1_000_000)
        @Default("0")
        @JsonPropertyDescription("Most transfers and listings that run on one FTP server at one time; others get 450."
                + " 0: as many as its memory bears.")
        Integer maxTransfersPerNode,

        @Min(0)
        @Max(1_000_000)
        @Default("0")
        @JsonPropertyDescription("Most sessions on all FTP servers together at one time. 0: no limit.")
        Integer maxSessions,

        @Min(0)
        @Max(1_000_000)
        @Default("0")
        @JsonPropertyDescription("Most sessions of a user on all FTP servers together at one time, where neither the"
                + " FtpUser, its group nor users.defaults say else. 0: no limit.")
        Integer maxSessionsPerUser,

        @Min(0)
        @Max(1_000_000)
        @Default("0")
        @JsonPropertyDescription("Most sessions of one client address on all FTP servers together at one time; an IPv6"
                + " address counts with its network of 64 bits. 0: no limit.")
        Integer maxSessionsPerAddress) {
    /** A whole number of seconds, minutes or hours, above zero and below 100,000. */
    static final String DURATION = "^[1-9][0-9]{0,4}(s|m|h)$";

    static final String DURATION_OR_ZERO = "^(0|[1-9][0-9]{0,4})(s|m|h)$";

    // A number or a text: YAML reads 1000000 as a number.
    static final String IS_RATE = "isQuantity(string(self)) && quantity(string(self)).compareTo(quantity('1k')) >= 0 &&"
            + " quantity(string(self)).compareTo(quantity('100G')) <= 0";

    public static final String IDLE_TIMEOUT = "5m";
    public static final String LOGIN_TIMEOUT = "60s";
    public static final String DATA_TIMEOUT = "30s";
    public static final String STALL_TIMEOUT = "60s";
    public static final String TRANSFER_TIMEOUT = "0s";

    /** What {@code limits: {}} means. */
    public static final LimitsSpec DEFAULTS =
            new LimitsSpec(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public LimitsSpec(
            @Nullable String idleTimeout,
            @Nullable String loginTimeout,
            @Nullable String dataTimeout,
            @Nullable String stallTimeout,
            @Nullable String transferTimeout,
            @Nullable Quantity uploadRate,
            @Nullable Quantity downloadRate,
            @Nullable Quantity uploadRatePerUserAndNode,
            @Nullable Quantity downloadRatePerUserAndNode,
            @Nullable Integer maxSessionsPerNode,
            @Nullable Integer maxSessionsPerAddressAndNode,
            @Nullable Integer maxTransfersPerNode,
            @Nullable Integer maxSessions,
            @Nullable Integer maxSessionsPerUser,
            @Nullable Integer maxSessionsPerAddress) {
        this.idleTimeout = requireNonNullElse(idleTimeout, IDLE_TIMEOUT);
        this.loginTimeout = requireNonNullElse(loginTimeout, LOGIN_TIMEOUT);
        this.dataTimeout = requireNonNullElse(dataTimeout, DATA_TIMEOUT);
        this.stallTimeout = requireNonNullElse(stallTimeout, STALL_TIMEOUT);
        this.transferTimeout = requireNonNullElse(transferTimeout, TRANSFER_TIMEOUT);
        this.uploadRate = uploadRate;
        this.downloadRate = downloadRate;
        this.uploadRatePerUserAndNode = uploadRatePerUserAndNode;
        this.downloadRatePerUserAndNode = downloadRatePerUserAndNode;
        this.maxSessionsPerNode = requireNonNullElse(maxSessionsPerNode, 0);
        this.maxSessionsPerAddressAndNode = requireNonNullElse(maxSessionsPerAddressAndNode, 0);
        this.maxTransfersPerNode = requireNonNullElse(maxTransfersPerNode, 0);
        this.maxSessions = requireNonNullElse(maxSessions, 0);
        this.maxSessionsPerUser = requireNonNullElse(maxSessionsPerUser, 0);
        this.maxSessionsPerAddress = requireNonNullElse(maxSessionsPerAddress, 0);
    }
}
