package io.ftpcluster.e2e.tour;

import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.LftpClient;
import io.ftpcluster.e2e.client.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another client and another user: lftp copies a directory tree up and down in three sessions at a time. */
final class TreeByLftp implements TourStep {
    private static final int FILES = 12;

    @Override
    public String title() {
        return "A directory tree with lftp";
    }

    @Override
    public void show(TourStage stage, TourLog log) throws Exception {
        LftpClient lftp = new LftpClient(stage.address(), FtpLogin.example("admin"));
        Path tree = plant(stage.work().resolve("tree"));
        log.check("lftp mirrors " + FILES + " files up, 3 sessions at a time", () -> {
            lftp.mirrorUp(tree, "/tour-tree").orThrow();
            return "by user admin";
        });
        log.check("lftp mirrors them down again", () -> {
            Path copy = stage.work().resolve("tree-copy");
            lftp.mirrorDown("/tour-tree", copy).orThrow();
            return same(tree, copy);
        });
    }

    private static Path plant(Path tree) throws Exception {
        for (int i = 0; i < FILES; i++) {
            Path branch = Files.createDirectories(tree.resolve("branch " + i % 3));
            Files.writeString(branch.resolve("leaf-" + i + ".txt"), ("leaf " + i + "\n").repeat(1000 * i));
        }
        return tree;
    }

    private static String same(Path tree, Path copy) throws Exception {
        for (int i = 0; i < FILES; i++) {
            Path leaf = Path.of("branch " + i % 3, "leaf-" + i + ".txt");
            if (!Sha256.of(tree.resolve(leaf)).equals(Sha256.of(copy.resolve(leaf)))) {
                throw new ClaimFailed(leaf + " differs");
            }
        }
        return "every file has the same SHA-256";
    }
}
