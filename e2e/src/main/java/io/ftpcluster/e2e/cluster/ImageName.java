package io.ftpcluster.e2e.cluster;

/**
 * The name of an image.
 *
 * @param text as the user writes it, for example {@code ftpcluster/operator:latest}
 */
record ImageName(String text) {
    private static final String DEFAULT_REGISTRY = "docker.io/";

    /** The name in full, as the node's runtime lists it: with registry and tag. */
    String qualified() {
        String tagged = text.lastIndexOf(':') > text.lastIndexOf('/') ? text : text + ":latest";
        int slash = tagged.indexOf('/');
        if (slash < 0) {
            return DEFAULT_REGISTRY + "library/" + tagged;
        }
        return isRegistry(tagged.substring(0, slash)) ? tagged : DEFAULT_REGISTRY + tagged;
    }

    private static boolean isRegistry(String first) {
        return first.contains(".") || first.contains(":") || "localhost".equals(first);
    }
}
