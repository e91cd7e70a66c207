package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuthSettingsPageTest {
    @Test
    void saysWhatTheSettingsSay() {
        assertThat(Path.of("..").resolve(AuthSettingsPage.PLACE))
                .as("run make generate")
                .hasContent(AuthSettingsPage.text());
    }
}
