package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * The shared volume: a new ReadWriteMany claim of a size and a class, or a claim that exists.
 *
 * @param size null only with an existing claim
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
        value = "!has(self.existingClaim) || (!has(self.size) && !has(self.storageClassName))",
        message = "storage.existingClaim already has a size and a class: remove storage.size and"
                + " storage.storageClassName, or remove storage.existingClaim")
@ValidationRule(
        value = "has(self.existingClaim) == has(oldSelf.existingClaim) && (!has(self.existingClaim) ||"
                + " self.existingClaim == oldSelf.existingClaim)",
        message = "storage.existingClaim is immutable: create another FtpCluster for another volume")
@ValidationRule(
        value = "has(self.storageClassName) == has(oldSelf.storageClassName) && (!has(self.storageClassName) ||"
                + " self.storageClassName == oldSelf.storageClassName)",
        message = "storage.storageClassName is immutable: create another FtpCluster for another class")
@ValidationRule(
        value = "!has(self.existingClaim) || self.whenDeleted != 'Delete'",
        fieldPath = ".whenDeleted",
        message = "storage.existingClaim is never deleted: remove storage.whenDeleted, or storage.existingClaim")
@ValidationRule(
        value = "!has(self.size) || !has(oldSelf.size) || quantity(self.size).compareTo(quantity(oldSelf.size)) >= 0",
        fieldPath = ".size",
        message = "a volume cannot shrink: write the present storage.size or a larger one")
public record StorageSpec(
        @Pattern("^[1-9][0-9]*(\\.[0-9]+)?(Ki|Mi|Gi|Ti|Pi|Ei|k|M|G|T|P|E)?$")
        @JsonPropertyDescription("Size of the new volume; 10Gi where neither size nor existingClaim is given. It can"
                + " grow where the storage class allows that.")
        @Nullable
        String size,

        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("Storage class of the new volume; it must offer ReadWriteMany. Absent: the default"
                + " class of the Kubernetes cluster. Immutable.")
        @Nullable
        String storageClassName,

        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription("A ReadWriteMany PersistentVolumeClaim of this namespace to use in place of a new"
                + " one. It is never changed or deleted. Immutable.")
        @Nullable
        String existingClaim,

        @Default("Retain")
        @JsonPropertyDescription("What becomes of the new volume when the FtpCluster is deleted. Retain: its"
                + " PersistentVolumeClaim stays with all files, and the next FtpCluster of this name takes it up again."
                + " Delete: the claim is deleted, and with it the files, unless the storage class says otherwise.")
        WhenDeleted whenDeleted) {
    public static final String SIZE = "10Gi";
    static final String SCHEMA_DEFAULT = "{\"size\":\"" + SIZE + "\"}";

    /** A new volume of the default size and class, which stays. */
    public static final StorageSpec DEFAULTS = new StorageSpec(null, null, null, null);

    public StorageSpec(
            @Nullable String size,
            @Nullable String storageClassName,
            @Nullable String existingClaim,
            @Nullable WhenDeleted whenDeleted) {
        this.size = size == null && existingClaim == null ? SIZE : size;
        this.storageClassName = storageClassName;
        this.existingClaim = existingClaim;
        this.whenDeleted = requireNonNullElse(whenDeleted, WhenDeleted.RETAIN);
    }
}
