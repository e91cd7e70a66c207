package io.ftpcluster.crds.generate;

import io.fabric8.crdv2.generator.CRDGenerator;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.FtpUser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** Program that generates the CRD files into the folder that is its one argument. */
public final class CrdFiles {
    private CrdFiles() {}

    /**
     * Writes one file for each resource.
     *
     * @throws IllegalStateException when the generator has written less than both
     */
    public static void main(String[] arguments) throws IOException {
        File folder = new File(arguments[0]);
        Files.createDirectories(folder.toPath());
        int written = new CRDGenerator()
                .customResourceClasses(FtpCluster.class, FtpUser.class)
                .withPostProcessor(new CrdFinish())
                .inOutputDir(folder)
                .generate();
        if (written < 2) {
            throw new IllegalStateException("Only " + written + " of 2 CRD files were generated in " + folder);
        }
    }
}
