package io.ftpcluster.operator.model;

/**
 * The names of everything that belongs to one FtpCluster, the one place where they are made, and of what is around it.
 *
 * @param namespace of the FtpCluster and all its objects
 * @param cluster metadata.name of the FtpCluster
 * @param domain DNS domain of the Kubernetes cluster
 * @param operatorNamespace where the operator's pods are
 */
public record Names(String namespace, String cluster, String domain, String operatorNamespace) {
    /** {@code namespace/name}, as nodes and Redis know the cluster. */
    public String qualified() {
        return namespace + "/" + cluster;
    }

    /** The Service that clients dial. */
    public String publicService() {
        return cluster;
    }

    /** StatefulSet of the nodes, and the ConfigMap and the policies that belong to it. */
    public String node() {
        return cluster + "-node";
    }

    /** Headless Service that gives every node a DNS name. */
    public String nodesService() {
        return cluster + "-nodes";
    }

    /** Deployment of nginx, its ConfigMap and its policies. */
    public String balancer() {
        return cluster + "-balancer";
    }

    /** Headless Service whose DNS name has the addresses of the nginx pods. */
    public String balancersService() {
        return cluster + "-balancers";
    }

    /** Deployment, Service and policies of the authentication service. */
    public String auth() {
        return cluster + "-auth";
    }

    /** Secret with the token that nodes show to the authentication service. */
    public String authToken() {
        return cluster + "-auth-token";
    }

    /** One of the Secrets with the users and their hashes. */
    public String users(int shard) {
        return "%s-users-%02d".formatted(cluster, shard);
    }

    /** The one Secret with all users that former versions have written. */
    public String formerUsers() {
        return cluster + "-users";
    }

    /** Secret with the token of administrators. */
    public String adminToken() {
        return cluster + "-auth-admin";
    }

    /** Secret with the users of Redis and their passwords. */
    public String redisUsers() {
        return cluster + "-redis-users";
    }

    /** The claim of Redis' volume, where there is one. */
    public String redisData() {
        return cluster + "-redis-data";
    }

    /** Deployment, Service, ConfigMap and policy of Redis. */
    public String redis() {
        return cluster + "-redis";
    }

    /** The claim that is made where no existing one is named. */
    public String data() {
        return cluster + "-data";
    }

    /** The pod of one node. */
    public String nodePod(int ordinal) {
        return node() + "-" + ordinal;
    }

    /** Full DNS name of a Service of this cluster. */
    public String host(String service) {
        return service + "." + namespace + ".svc." + domain;
    }
}
