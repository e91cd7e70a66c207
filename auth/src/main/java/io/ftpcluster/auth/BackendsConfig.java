package io.ftpcluster.auth;

import static java.util.stream.Collectors.joining;

import io.ftpcluster.auth.backend.ldap.LdapConfig;
import io.ftpcluster.auth.backend.webhook.WebhookConfig;
import io.ftpcluster.contract.auth.AuthSetting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who knows the users.
 *
 * @param order who is asked, first to last; each once
 * @param usersFile file or directory with the users; it need not exist yet
 * @param defaultsFile file with what holds for other users; empty: nothing
 * @param ldap how the directory is asked; present when it is
 * @param webhook how the webhook is asked; present when it is
 */
record BackendsConfig(
        List<BackendKind> order,
        Path usersFile,
        Optional<Path> defaultsFile,
        Optional<LdapConfig> ldap,
        Optional<WebhookConfig> webhook) {
    private static final Set<String> HTTP = Set.of("http", "https");
    private static final int MOST_CONNECTIONS = 1024;

    /** Users files alone. */
    static BackendsConfig users(Path usersFile) {
        return new BackendsConfig(
                List.of(BackendKind.USERS), usersFile, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads the settings of those backends that are asked.
     *
     * @throws InvalidSettingException when one cannot be used
     */
    static BackendsConfig from(Settings settings) {
        List<BackendKind> order = settings.list(AuthSetting.BACKENDS).stream()
                .map(BackendsConfig::kind)
                .toList();
        BackendsConfig config = new BackendsConfig(
                order,
                Path.of(settings.text(AuthSetting.USERS_FILE)),
                settings.optionalPath(AuthSetting.DEFAULTS_FILE),
                order.contains(BackendKind.LDAP) ? Optional.of(LdapSettings.read(settings)) : Optional.empty(),
                order.contains(BackendKind.WEBHOOK) ? Optional.of(webhook(settings)) : Optional.empty());
        config.checkOrder(settings.text(AuthSetting.BACKENDS));
        return config;
    }

    private void checkOrder(String text) {
        Set<BackendKind> before = new HashSet<>();
        for (BackendKind kind : order) {
            if (!before.add(kind)) {
                throw new InvalidSettingException(AuthSetting.BACKENDS, text, "each backend once");
            }
            if (decidesAlone(kind) && kind != order.getLast()) {
                throw new InvalidSettingException(
                        AuthSetting.BACKENDS,
                        text,
                        kind.word() + " at the end: it cannot tell a name it does not know from a wrong password, so"
                                + " nobody after it would be asked");
            }
        }
        if (order.isEmpty()) {
            throw new InvalidSettingException(AuthSetting.BACKENDS, text, words());
        }
    }

    private boolean decidesAlone(BackendKind kind) {
        return switch (kind) {
            case USERS -> false;
            case LDAP -> ldap.isPresent() && !ldap.get().looksFirst();
            case WEBHOOK -> true;
        };
    }

    private static WebhookConfig webhook(Settings settings) {
        return new WebhookConfig(
                settings.url(AuthSetting.WEBHOOK_URL, settings.text(AuthSetting.WEBHOOK_URL), HTTP),
                settings.optionalPath(AuthSetting.WEBHOOK_TOKEN_FILE),
                settings.tls(AuthSetting.WEBHOOK_CA_FILE),
                settings.duration(AuthSetting.WEBHOOK_TIMEOUT),
                Math.max(1, settings.number(AuthSetting.WEBHOOK_CONNECTIONS, MOST_CONNECTIONS)));
    }

    private static BackendKind kind(String word) {
        return Arrays.stream(BackendKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(AuthSetting.BACKENDS, word, words()));
    }

    private static String words() {
        return Arrays.stream(BackendKind.values()).map(BackendKind::word).collect(joining(", "));
    }
}
