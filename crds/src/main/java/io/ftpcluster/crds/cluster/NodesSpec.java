package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The FTP servers and their pods. A change replaces them one by one. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NodesSpec(
        @JsonPropertyDescription("Image in place of the one that the operator was installed with.") @Nullable
        String image,

        @Size(min = 1, max = 200)
        @Pattern("^[^\\x00-\\x1f\\x7f]*$")
        @Default(NodesSpec.WELCOME)
        @JsonPropertyDescription("The greeting of a client that connects, after its code 220: one line.")
        String welcome,

        @Default("Text")
        @JsonPropertyDescription("How each line of the log is written: Text for people, Json for machines.")
        LogFormat logFormat,

        @Default("Info")
        @JsonPropertyDescription("Least severe lines that are logged. Debug shows the verb of every command, and the"
                + " code of its reply.")
        LogLevel logLevel,

        @Default(NodesSpec.RESOURCES) @JsonPropertyDescription("CPU and memory of each pod.")
        ResourcesSpec resources) {
    static final String WELCOME = "Welcome to FtpCluster";
    static final String RESOURCES =
            "{\"requests\":{\"cpu\":\"100m\",\"memory\":\"192Mi\"},\"limits\":{\"memory\":\"512Mi\"}}";

    /** What an empty section means. */
    public static final NodesSpec DEFAULTS = new NodesSpec(null, null, null, null, null);

    public NodesSpec(
            @Nullable String image,
            @Nullable String welcome,
            @Nullable LogFormat logFormat,
            @Nullable LogLevel logLevel,
            @Nullable ResourcesSpec resources) {
        this.image = image;
        this.welcome = requireNonNullElse(welcome, WELCOME);
        this.logFormat = requireNonNullElse(logFormat, LogFormat.TEXT);
        this.logLevel = requireNonNullElse(logLevel, LogLevel.INFO);
        this.resources = requireNonNullElse(resources, ResourcesSpec.of("100m", "192Mi", "512Mi"));
    }
}
