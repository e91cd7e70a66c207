package io.ftpcluster.e2e.install;

import io.ftpcluster.e2e.client.ToolRun;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The images of the local container engine under tags that say their content: an image that was built anew has a new
 * tag, so Kubernetes replaces exactly the pods whose program changed, and nothing has to be restarted by hand.
 *
 * @param tags the tag of each part's image, without its name
 */
public record LocalImages(Map<Part, String> tags) {
    private static final int SHORT_ID = 12;
    private static final Duration PUSH = Duration.ofMinutes(10);

    /**
     * Tags what the build has left.
     *
     * @throws io.ftpcluster.e2e.client.ToolFailure when an image is missing
     */
    public static LocalImages ofTheBuild() {
        Map<Part, String> tags = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String tag = "sha-" + idOf(part.built());
            ToolRun.of("docker", "tag", part.built(), part.repository() + ":" + tag)
                    .run()
                    .orThrow();
            tags.put(part, tag);
        }
        return new LocalImages(tags);
    }

    /** The full name of a part's image. */
    public String nameOf(Part part) {
        return part.repository() + ":" + tags.get(part);
    }

    /** The full names of all images. */
    public Collection<String> names() {
        return tags.keySet().stream().map(this::nameOf).toList();
    }

    /** Copies the images to a registry, under the same names and tags; the engine must be logged in there. */
    public void pushTo(String registry) {
        for (String name : names()) {
            ToolRun.of("docker", "tag", name, registry + "/" + name).run().orThrow();
            ToolRun.of("docker", "push", registry + "/" + name)
                    .within(PUSH)
                    .run()
                    .orThrow();
        }
    }

    private static String idOf(String image) {
        String id = ToolRun.of("docker", "image", "inspect", "--format", "{{.Id}}", image)
                .run()
                .orThrow()
                .output()
                .strip();
        return id.substring(id.indexOf(':') + 1).substring(0, SHORT_ID);
    }
}
