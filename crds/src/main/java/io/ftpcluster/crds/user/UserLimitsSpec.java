package io.ftpcluster.crds.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How much a user may use, counted over all FTP servers of the cluster together. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserLimitsSpec(
        @Min(0)
        @Max(1_000_000)
        @JsonPropertyDescription("Most sessions of the user at one time. 0: no limit.")
        @Nullable
        Integer maxSessions,

        @Min(0)
        @Max(1_000_000)
        @JsonPropertyDescription("Most sessions of the user from one client address at one time. 0: no limit.")
        @Nullable
        Integer maxSessionsPerAddress,

        @Min(0)
        @Max(1_000_000)
        @JsonPropertyDescription("Most transfers of the user at one time. 0: no limit.")
        @Nullable
        Integer maxTransfers,

        @JsonPropertyDescription(
                "Most bytes per second that all sessions of the user upload together, such as 500k, 10M"
                        + " or 1Gi. 0: no limit.")
        @Nullable
        Quantity uploadRate,

        @JsonPropertyDescription("Most bytes per second that all sessions of the user download together, such as 500k,"
                + " 10M or 1Gi. 0: no limit.")
        @Nullable
        Quantity downloadRate,

        @JsonPropertyDescription("How much the user may store below home.") @Nullable
        QuotaSpec quota) {
    /**
     * Rule for the one rate, which is a number or a text: YAML reads 1000000 as a number. It stands where limits are used,
     * because in a list the API server would find it too costly.
     */
    public static final String UPLOAD_RATE = "!has(self.uploadRate) || isQuantity(string(self.uploadRate)) &&"
            + " (quantity(string(self.uploadRate)).compareTo(quantity('0')) == 0 ||"
            + " quantity(string(self.uploadRate)).compareTo(quantity('1k')) >= 0 &&"
            + " quantity(string(self.uploadRate)).compareTo(quantity('100G')) <= 0)";

    public static final String UPLOAD_RATE_MESSAGE =
            "limits.uploadRate must be 0, or a number of bytes per second from 1k to 100G: change it, or remove it";

    /** Rule for the other rate. */
    public static final String DOWNLOAD_RATE = "!has(self.downloadRate) || isQuantity(string(self.downloadRate)) &&"
            + " (quantity(string(self.downloadRate)).compareTo(quantity('0')) == 0 ||"
            + " quantity(string(self.downloadRate)).compareTo(quantity('1k')) >= 0 &&"
            + " quantity(string(self.downloadRate)).compareTo(quantity('100G')) <= 0)";

    public static final String DOWNLOAD_RATE_MESSAGE =
            "limits.downloadRate must be 0, or a number of bytes per second from 1k to 100G: change it, or remove it";

    /** Rule for the size of the quota. */
    public static final String QUOTA_SIZE = "!has(self.quota) || !has(self.quota.size) ||"
            + " isQuantity(string(self.quota.size)) &&"
            + " quantity(string(self.quota.size)).compareTo(quantity('0')) >= 0 &&"
            + " quantity(string(self.quota.size)).compareTo(quantity('8E')) <= 0";

    public static final String QUOTA_SIZE_MESSAGE =
            "limits.quota.size must be a number of bytes such as 500M or 10Gi: change it, or remove it";

    /** Nothing is said about limits. */
    public static final UserLimitsSpec UNSAID = new UserLimitsSpec(null, null, null, null, null, null);
}
