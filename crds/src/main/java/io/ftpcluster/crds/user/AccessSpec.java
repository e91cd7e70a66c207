package io.ftpcluster.crds.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From where, when and how a user may log in. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessSpec(
        @Size(max = 64)
        @JsonPropertyDescription("Addresses and CIDR blocks of clients, such as 192.0.2.0/24 or 2001:db8::/32, one of"
                + " which must hold the client's. An empty list: from anywhere.")
        @Nullable
        List<@Pattern("^[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?$") String> networks,

        @Size(max = 32)
        @JsonPropertyDescription("When sessions are allowed, any one of them; a session does not outlast it. An empty"
                + " list: always.")
        @Nullable
        List<HoursSpec> hours,

        @Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$")
        @JsonPropertyDescription(
                "Moment from which the user cannot log in any more, such as 2030-12-31T23:00:00Z." + " Absent: never.")
        @Nullable
        String expires,

        @JsonPropertyDescription("true: a login without TLS is refused. Absent: as the cluster's tls.mode says.")
        @Nullable
        Boolean requireTLS) {
    /** Nothing is said about access. */
    public static final AccessSpec UNSAID = new AccessSpec(null, null, null, null);
}
