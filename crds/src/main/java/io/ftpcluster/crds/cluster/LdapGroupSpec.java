package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.ftpcluster.crds.user.PathSpec;
import io.ftpcluster.crds.user.UserPermission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What members of a group of the directory may do besides. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LdapGroupSpec(
        @Required
        @Size(max = 512)
        @Pattern(LdapGroupSpec.NAME_BEGINS + "[^;]*$")
        @JsonPropertyDescription("Name of the group's entry, such as cn=writers,ou=groups,dc=example,dc=org.")
        String dn,

        @Required
        @Size(min = 1, max = PathSpec.MOST_PERMISSIONS)
        @JsonPropertyDescription("What members may do besides.")
        List<UserPermission> permissions) {
    /** The type of the first attribute of a name, such as {@code ou=} (RFC 4514, section 3). */
    static final String NAME_BEGINS = "^[A-Za-z0-9.-]+ *=";

    public LdapGroupSpec(@Nullable String dn, @Nullable List<UserPermission> permissions) {
        this.dn = requireNonNullElse(dn, "");
        this.permissions = List.copyOf(requireNonNullElse(permissions, List.of()));
    }
}
