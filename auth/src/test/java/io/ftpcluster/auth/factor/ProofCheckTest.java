package io.ftpcluster.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.password.HashMemory;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofCheckTest {
    // Of the word "demo".
    private static final String HASH = "$2b$04$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O";
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String SUBJECT = "CN=Camera 7,O=Example";

    private final SettableClock clock = new SettableClock();
    private final ProofCheck check = new ProofCheck(clock, new LocalUsedCodes(clock), HashMemory.ofThisProcess());

    @Test
    void asksForThePassword() {
        UserEntry user = user(Factors.PASSWORD);

        assertThat(fault(user, "demo")).isEmpty();
        assertThat(fault(user, "wrong")).contains(DenialReason.BAD_CREDENTIALS);
        assertThat(fault(user, "")).contains(DenialReason.BAD_CREDENTIALS);
        assertThat(fault(user, "demo" + code())).contains(DenialReason.BAD_CREDENTIALS);
    }

    @Test
    void asksForTheCodeOfTheMomentAfterThePassword() {
        UserEntry user = user(new Factors(SECRET, "", false));

        assertThat(fault(user, "demo")).contains(DenialReason.SECOND_FACTOR);
        assertThat(fault(user, "demo000000")).contains(DenialReason.SECOND_FACTOR);
        assertThat(fault(user, "wrong" + code())).contains(DenialReason.BAD_CREDENTIALS);
        assertThat(fault(user, code())).contains(DenialReason.BAD_CREDENTIALS);
        assertThat(fault(user, "demo" + code())).isEmpty();
    }

    @Test
    void takesNoCodeTwiceAndLosesNoneToAWrongPassword() {
        UserEntry user = user(new Factors(SECRET, "", false));
        fault(user, "wrong" + code());

        assertThat(fault(user, "demo" + code())).isEmpty();
        assertThat(fault(user, "demo" + code())).contains(DenialReason.SECOND_FACTOR);

        clock.advance(Duration.ofSeconds(30));
        assertThat(fault(user, "demo" + code())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'CN=Camera 7,O=Example', true",
        "'cn=camera 7, o=example', true",
        "'CN=Camera 7', false",
        "'O=Example,CN=Camera 7', false",
        "'CN=Camera 7\\,O\\=Example', false",
        "'no subject', false",
        "'', false"
    })
    void asksForTheCertificateBesideThePassword(String shown, boolean good) {
        UserEntry user = user(new Factors("", SUBJECT, false));

        assertThat(check.fault(user, request("demo", shown), HASH))
                .isEqualTo(good ? Optional.empty() : Optional.of(DenialReason.SECOND_FACTOR));
        assertThat(check.fault(user, request("wrong", shown), HASH)).contains(DenialReason.BAD_CREDENTIALS);
    }

    @Test
    void theCertificateCanBeEnough() {
        UserEntry user = UserEntry.of("camera", "", "/camera", Set.of());
        UserEntry certified = with(user, new Factors("", SUBJECT, true), false);

        assertThat(check.fault(certified, request("anything", SUBJECT), HASH)).isEmpty();
        assertThat(check.fault(certified, request("", SUBJECT), HASH)).isEmpty();
        assertThat(check.fault(certified, request("demo", ""), HASH)).contains(DenialReason.BAD_CREDENTIALS);
        assertThat(check.fault(certified, request("demo", "CN=other"), HASH)).contains(DenialReason.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guest@example.com", "anything"})
    void anonymousUsersMaySendAnyPassword(String password) {
        UserEntry anonymous = with(UserEntry.of("anonymous", "", "/public", Set.of()), Factors.PASSWORD, true);

        assertThat(fault(anonymous, password)).isEmpty();
        assertThat(fault(UserEntry.of("anonymous", "", "/public", Set.of()), password))
                .contains(DenialReason.BAD_CREDENTIALS);
    }

    @Test
    void aHashThatCostsTooMuchLetsNobodyIn() {
        UserEntry user = UserEntry.of("demo", HASH.replace("$04$", "$31$"), "/demo", Set.of());

        assertThat(fault(user, "demo")).contains(DenialReason.BAD_CREDENTIALS);
    }

    private Optional<DenialReason> fault(UserEntry user, String password) {
        return check.fault(user, request(password, ""), HASH);
    }

    private String code() {
        return Totp.of(SECRET).code(clock.instant().getEpochSecond() / 30);
    }

    private static UserEntry user(Factors factors) {
        return with(UserEntry.of("demo", HASH, "/demo", Set.of()), factors, false);
    }

    private static UserEntry with(UserEntry user, Factors factors, boolean anonymous) {
        return new UserEntry(
                user.username(),
                user.passwordHash(),
                user.home(),
                user.permissions(),
                null,
                null,
                null,
                factors,
                anonymous,
                false);
    }

    private static AuthenticateRequest request(String password, String certificate) {
        return new AuthenticateRequest("demo", password, "192.0.2.1", "session-1", true, certificate);
    }
}
