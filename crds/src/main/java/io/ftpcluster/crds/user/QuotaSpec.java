package io.ftpcluster.crds.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How much a user may store. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotaSpec(
        @JsonPropertyDescription(
                "Most bytes that the files below home may have together, such as 500M or 10Gi. 0: no" + " limit.")
        @Nullable
        Quantity size,

        @Min(0) @JsonPropertyDescription("Most files below home. 0: no limit.") @Nullable
        Long files) {}
