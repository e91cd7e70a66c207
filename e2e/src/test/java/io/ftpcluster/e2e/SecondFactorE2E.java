package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.e2e.bed.AuthenticatorApp;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.SecretSearch;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A user with an authenticator app: whichever node and copy of the service is asked, a code lets in once. */
@OnKubernetes
class SecondFactorE2E {
    private static final FtpLogin USER = new FtpLogin("coder", "word-of-coder");
    private static final Duration KNOWN = Duration.ofMinutes(5);

    // So many logins do not all happen to ask the same one of two copies.
    private static final int TIMES = 5;

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(3);
    }

    @Test
    void shouldLetInOnceWithEachCode_andShowTheSecretNowhere() throws Exception {
        // given
        service.putSecret("coder-app", "totp", AuthenticatorApp.SECRET);
        service.addUser(USER, "secondFactor: {totpSecret: {name: coder-app}}");

        // when
        service.bed().progress().waitUntil("a code lets in", KNOWN, this::unlessACodeLetsIn);

        // then
        String code = AuthenticatorApp.code(Instant.now());
        try {
            logIn(code); // a step later, or the code that was used already
        } catch (FtpFailure usedAlready) {
            assertThat(usedAlready).hasMessageContaining("530");
        }
        for (int i = 0; i < TIMES; i++) {
            assertThatThrownBy(() -> logIn(code)).isInstanceOf(FtpFailure.class).hasMessageContaining("530");
        }
        assertThatThrownBy(() -> logIn("")).hasMessageContaining("530");
        assertThat(new SecretSearch(service).placesWith(Map.of("the app's secret", AuthenticatorApp.SECRET)))
                .isEmpty();
        service.session().close(); // a success forgets what failed from this address
    }

    private String unlessACodeLetsIn() {
        try {
            logIn(AuthenticatorApp.code(Instant.now()));
            return "";
        } catch (IOException | GeneralSecurityException | FtpFailure notYet) {
            return String.valueOf(notYet.getMessage());
        }
    }

    private void logIn(String code) throws IOException {
        FtpSession.open(service.address(), new FtpLogin(USER.user(), USER.password() + code))
                .close();
    }
}
