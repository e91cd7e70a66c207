package io.ftpcluster.e2e.install;

/** The images that a running FtpCluster consists of, as the build leaves them in the local container engine. */
public enum Part {
    OPERATOR("ftpcluster/operator:dev", "operator.image"),
    NODE("ftpcluster/ftp-node:dev", "images.node"),
    AUTH("ftpcluster/auth:dev", "images.auth"),
    NGINX("ftpcluster/nginx:1.30", "images.nginx"),
    REDIS("ftpcluster/redis:8", "images.redis");

    private final String built;
    private final String chartValue;

    Part(String built, String chartValue) {
        this.built = built;
        this.chartValue = chartValue;
    }

    /** Name and tag under which the build leaves it. */
    public String built() {
        return built;
    }

    /** The value of the chart that has its repository and tag. */
    String chartValue() {
        return chartValue;
    }

    /** Name without tag. */
    String repository() {
        return built.substring(0, built.indexOf(':'));
    }
}
