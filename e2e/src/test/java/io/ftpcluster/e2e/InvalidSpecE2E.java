package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.client.ToolResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong spec is refused by the API server itself, with a message that says what to change. */
@OnKubernetes
class InvalidSpecE2E {
    private TestBed bed;

    @BeforeAll
    void takeBed(TestBed given) {
        bed = given;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {replicas: 7}                                              | replicas must not exceed maxReplicas
            {replicas: -1}                                             | spec.replicas
            {passive: {startPort: 65000, portsPerNode: 100}}           | the passive range ends beyond port 65535
            {service: {controlPort: 50001}}                            | service.controlPort lies inside the passive range
            {service: {type: NodePort}}                                | choose passive.startPort so that
            {service: {type: ExternalName}}                            | supported values
            {storage: {existingClaim: a, size: 1Gi}}                   | storage.existingClaim already has a size
            {storage: {size: plenty}}                                  | spec.storage.size
            {limits: {idleTimeout: soon}}                              | spec.limits.idleTimeout
            {limits: {stallTimeout: 13h}}                              | may be 12h at most
            {limits: {uploadRate: fast}}                               | limits.uploadRate must be a number of bytes per second
            {limits: {downloadRate: 0}}                                | limits.downloadRate must be a number of bytes per second
            {uploads: {mode: Quick}}                                   | supported values
            {tls: {mode: Optional}}                                    | TLS needs a certificate
            {tls: {mode: Off}}                                         | spec.tls.mode
            {tls: {dataMode: Required}}                                | tls.dataMode Required needs TLS
            {tls: {clientAuth: Required, clientCaSecretName: a}}       | tls.clientAuth needs TLS
            {tls: {implicitPort: 990}}                                 | tls.implicitPort begins with TLS
            {tls: {mode: Required, secretName: a, implicitPort: 21}}   | tls.implicitPort is already in use
            {tls: {mode: Required, secretName: a, clientAuth: Optional}} | tls.clientAuth needs to know whose
            {tls: {serverNames: [not_a_name]}}                         | spec.tls.serverNames
            {users: {groups: [{name: a, home: b}]}}                    | the home of a group must be an absolute path
            {users: {groups: [{name: a}, {name: a}]}}                  | duplicate entries for key
            {auth: {backends: [Users, LDAP]}}                          | auth.backends names LDAP
            {auth: {backends: [LDAP], ldap: {url: "ldap://a", baseDN: people}}} | are names of entries
            {auth: {backends: [LDAP], ldap: {url: "ldap://a", baseDN: "o=a", userFilter: "uid={username}"}}} | are filters in brackets
            {auth: {backends: [LDAP], ldap: {url: "ldap://a", baseDN: "o=a", groupLookup: Posix}}} | write auth.ldap.groupBaseDN
            {auth: {backends: [Users, Users]}}                         | auth.backends names one twice
            {redis: {external: {secretName: a}, storage: {size: 1Gi}}} | redis.storage is for the Redis pod
            {limits: {maxSessions: -1}}                                | spec.limits.maxSessions
            {drain: {timeout: 0s}}                                     | spec.drain.timeout
            {balancer: {replicas: 0}}                                  | spec.balancer.replicas
            """)
    void shouldBeRefused(String spec, String message) {
        // when
        ToolResult result = bed.kubectl().apply(yaml(spec));

        // then
        assertThat(result.succeeded()).isFalse();
        assertThat(result.errors()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {clusterName: files, passwordSecret: {name: x}, home: relative} | home
            {clusterName: files, passwordSecret: {name: x}, home: /a/../b}  | home
            {clusterName: files, passwordSecret: {name: x}, permissions: [Fly]} | permissions
            {clusterName: files}                                            | passwordSecret is missing
            {clusterName: files, passwordSecret: {name: x}, home: "/{group}"} | home may hold {username}
            {clusterName: files, passwordSecret: {name: x}, paths: [{path: in, permissions: []}]} | every path must be
            {clusterName: files, passwordSecret: {name: x}, limits: {uploadRate: 10}} | limits.uploadRate must be 0
            {clusterName: files, passwordSecret: {name: x}, limits: {quota: {size: much}}} | limits.quota.size
            {clusterName: files, passwordSecret: {name: x}, access: {expires: tomorrow}} | spec.access.expires
            {clusterName: files, anonymous: true}                           | an anonymous user may list and read only
            {clusterName: files, secondFactor: {certificateOnly: true}}     | secondFactor.certificateOnly needs to know
            """)
    void shouldBeRefusedForAUser(String spec, String message) {
        // when
        ToolResult result = bed.kubectl().apply(userYaml(spec));

        // then
        assertThat(result.succeeded()).isFalse();
        assertThat(result.errors()).contains(message);
    }

    private static String yaml(String spec) {
        return """
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpCluster
                metadata: {name: wrong, namespace: default}
                spec: %s
                """.formatted(spec);
    }

    private static String userYaml(String spec) {
        return """
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpUser
                metadata: {name: wrong, namespace: default}
                spec: %s
                """.formatted(spec);
    }
}
