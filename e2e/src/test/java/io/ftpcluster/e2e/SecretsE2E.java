package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.e2e.bed.ComponentPods;
import io.ftpcluster.e2e.bed.FtpPlugin;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.Plant;
import io.ftpcluster.e2e.bed.SecretSearch;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Passwords, hashes, tokens and keys appear in no log, event, status, argument, environment or ConfigMap, also where a
 * program has crashed.
 */
@OnKubernetes
class SecretsE2E {
    private static final int NODES = 3;

    private TestService service;
    private SecretSearch search;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
        search = new SecretSearch(service);
    }

    @Test
    @Tag("security-case-27")
    void shouldShowNoSecret_whateverHappensAtLogins() throws Exception {
        // given
        FtpLogin plain = new FtpLogin("discreet", "said-to-nobody-1");
        FtpLogin hashed = new FtpLogin("discreet-hashed", "said-to-nobody-2");
        FtpPlugin plugin = new FtpPlugin(service);
        String hash =
                plugin.runWith(hashed.password(), "hash-password").output().strip();
        assertThat(hash).startsWith("$");
        service.addKnownUser(plain, "");
        service.addUser(new FtpLogin(hashed.user(), hash));
        FtpLogin wrong = new FtpLogin(plain.user(), "typed-by-mistake-3");
        FtpLogin unknown = new FtpLogin("nobody-at-all", "typed-by-mistake-4");

        // when
        service.awaitKnown(hashed);
        assertThatThrownBy(() -> logIn(wrong)).isInstanceOf(FtpFailure.class);
        assertThatThrownBy(() -> logIn(unknown)).isInstanceOf(FtpFailure.class);
        plugin.run("sessions");
        plugin.run("users");
        crashOneOf("auth");
        crashOneOf("node");
        service.awaitReady(NODES);
        service.awaitKnown(plain);

        // then
        Map<String, String> secrets = new TreeMap<>(search.secrets());
        assertThat(secrets.values()).contains(plain.password(), hash).anyMatch(value -> value.startsWith("$argon2id$"));
        secrets.put("the password behind a hash", hashed.password());
        secrets.put("a wrong password", wrong.password());
        secrets.put("the password of an unknown user", unknown.password());
        assertThat(search.placesWith(secrets)).isEmpty();
    }

    @Test
    @Tag("security-case-27")
    void shouldFindWhatIsShown() throws Exception {
        // given
        service.session().close();
        Plant plant = new Plant(service);
        try {
            // when
            plant.start();

            // then
            assertThat(search.placesWith(Plant.words())).containsExactlyInAnyOrderElementsOf(plant.places());
            assertThat(search.placesWith(Map.of("the name of a user", TestService.DEMO.user())))
                    .as("what the search looks through")
                    .anyMatch(place -> place.startsWith("the log of " + TestService.NAME + "-node"))
                    .anyMatch(place -> place.startsWith("what kubectl get shows of " + service.namespace()));
        } finally {
            plant.end();
        }
    }

    // Only where the machine can be reached. What every program says at its start shows that its former log is seen.
    private void crashOneOf(String component) {
        service.bed().machine().ifPresent(machine -> {
            String pod = new ComponentPods(service, component).crashOne(machine);
            assertThat(search.placesWith(Map.of("its start", "Connected to Redis")))
                    .contains("the former log of " + pod + " shows its start");
        });
    }

    private void logIn(FtpLogin login) throws Exception {
        FtpSession.open(service.address(), login).close();
    }
}
