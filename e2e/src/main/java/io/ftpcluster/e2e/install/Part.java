package io.ftpcluster.e2e.install;

/** The images that a running FtpCluster consists of, as the build leaves them in the local container engine. */
public enum Part {
    OPERATOR("ftpcluster/operator:dev"),
    NODE("ftpcluster/ftp-node:dev"),
    AUTH("ftpcluster/auth:dev"),
    NGINX("ftpcluster/nginx:1.30"),
    REDIS("ftpcluster/redis:8");

    private final String built;

    Part(String built) {
        this.built = built;
    }

    /** Name and tag under which the build leaves it. */
    public String built() {
        return built;
    }

    /** Name without tag. */
    String repository() {
        return built.substring(0, built.indexOf(':'));
    }
}
