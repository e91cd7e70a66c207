package io.ftpcluster.e2e.cluster;

import io.ftpcluster.e2e.client.ToolRun;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The images on a node. The engine and the node's runtime count differently what identifies an image, so each imported
 * one carries the engine's id as a label, and is not imported again while that id is the same.
 *
 * @param node where they lie
 */
record ImageShelf(NodeContainer node) {
    private static final String LABEL = "ftpcluster.id=";

    /** Puts those images there that are not there yet, in the version that the engine has now. */
    void put(String... images) {
        Set<String> present = present();
        List<String> missing = Arrays.stream(images)
                .filter(image -> !present.contains(key(new ImageName(image).qualified(), idOf(image))))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        node.importImages(missing);
        for (String image : missing) {
            String name = new ImageName(image).qualified();
            node.run("ctr", "-n", "k8s.io", "images", "label", name, LABEL + idOf(image))
                    .orThrow();
        }
    }

    private Set<String> present() {
        return node.run("ctr", "-n", "k8s.io", "images", "ls")
                .orThrow()
                .output()
                .lines()
                .filter(line -> line.contains(LABEL))
                .map(ImageShelf::key)
                .collect(Collectors.toSet());
    }

    /** Name and id from a line of {@code ctr images ls}: the name is its first word, the labels are its last. */
    static String key(String line) {
        String[] words = line.split("\\s+");
        String id = Arrays.stream(words[words.length - 1].split(","))
                .filter(label -> label.startsWith(LABEL))
                .findFirst()
                .map(label -> label.substring(LABEL.length()))
                .orElse("");
        return key(words[0], id);
    }

    private static String key(String name, String id) {
        return name + " " + id;
    }

    private static String idOf(String image) {
        return ToolRun.of("docker", "image", "inspect", "--format", "{{.Id}}", image)
                .run()
                .orThrow()
                .output()
                .strip();
    }
}
