package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/** The passive ports: each FTP server owns a block of them for ever. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PassiveSpec(
        @Min(10000)
        @Max(65535)
        @Default("50000")
        @JsonPropertyDescription("First passive port. Ports below 10000 are left to the pods themselves.")
        Integer startPort,

        @Min(1)
        @Max(100)
        @Default("8")
        @JsonPropertyDescription("How many passive ports each FTP server owns. A port is taken only between the reply"
                + " to PASV and the client's connection, per client, so a few serve thousands of transfers.")
        Integer portsPerNode) {
    public static final int START_PORT = 50_000;
    public static final int PORTS_PER_NODE = 8;

    /** What {@code passive: {}} means. */
    public static final PassiveSpec DEFAULTS = new PassiveSpec(null, null);

    public PassiveSpec(@Nullable Integer startPort, @Nullable Integer portsPerNode) {
        this.startPort = requireNonNullElse(startPort, START_PORT);
        this.portsPerNode = requireNonNullElse(portsPerNode, PORTS_PER_NODE);
    }
}
