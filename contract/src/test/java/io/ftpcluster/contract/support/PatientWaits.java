package io.ftpcluster.contract.support;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets every test of every module wait long for what must come, unless the test says how long: ten seconds, which
 * Awaitility waits by itself, are not long on a slow machine that does something else as well. What comes is not waited
 * for any longer than before. JUnit finds this by itself (junit-platform.properties).
 */
public final class PatientWaits implements BeforeAllCallback {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
