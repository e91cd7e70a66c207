package io.ftpcluster.node.fuzz;

/** A target with a fault that blind chance would not find: it shows that the fuzzing is guided, and not only running. */
public final class PlantedFault {
    private PlantedFault() {}

    /** For Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 2 && input[0] == 'F' && input[1] == 'T' && input[2] == 'P') {
            throw new IllegalStateException("planted");
        }
    }
}
