package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageShelfTest {
    @Test
    void findsNameAndIdInALineOfTheRuntime() {
        String line = "docker.io/ftpcluster/redis:8 application/vnd.docker.distribution.manifest.v2+json sha256:863 "
                + "72.1 MiB linux/amd64 ftpcluster.id=sha256:1be7,io.cri-containerd.image=managed";

        assertThat(ImageShelf.key(line)).isEqualTo("docker.io/ftpcluster/redis:8 sha256:1be7");
    }

    @Test
    void anImageOfOthersHasNoId() {
        assertThat(ImageShelf.key("a:1 type sha256:863 1 MiB linux/amd64 io.cri-containerd.image=managed"))
                .isEqualTo("a:1 ");
    }
}
