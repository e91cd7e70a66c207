package io.ftpcluster.node.fuzz;

import io.ftpcluster.node.server.ArgumentsFuzz;
import java.io.IOException;
import java.util.Arrays;

/** All targets as one, for the short run in every build: a process for each would cost more than the fuzzing. */
public final class EverythingFuzz {
    private EverythingFuzz() {}

    /** For Jazzer: what takes long to make is made before its clock starts. */
    public static void fuzzerInitialize() throws IOException {
        ArgumentsFuzz.fuzzerInitialize();
    }

    /** For Jazzer; the first byte chooses the target. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length > 0) {
            FuzzTarget[] targets = FuzzTarget.values();
            targets[Byte.toUnsignedInt(input[0]) % targets.length].run(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
