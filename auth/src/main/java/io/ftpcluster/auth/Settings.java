package io.ftpcluster.auth;

import static java.util.stream.Collectors.joining;

import io.ftpcluster.auth.tls.TrustedAuthorities;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.net.AddressBlock;
import io.ftpcluster.contract.tls.UnusablePemException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads single settings of the environment. What cannot be used ends in an {@link InvalidSettingException}.
 *
 * @param environment names and values of the variables
 */
record Settings(Map<String, String> environment) {
    /** The setting's text in the environment, or its default where there is none. */
    String text(AuthSetting setting) {
        String value = environment.getOrDefault(setting.variable(), "").strip();
        return value.isEmpty() ? setting.defaultValue() : value;
    }

    /** Empty when the setting is. */
    Optional<Path> optionalPath(AuthSetting setting) {
        String text = text(setting);
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }

    /** The parts between commas, without spaces around them. */
    List<String> list(AuthSetting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Permissions with commas between them; {@code none}: no permission. */
    Set<Permission> permissions(AuthSetting setting, String text) {
        Set<Permission> found = EnumSet.noneOf(Permission.class);
        for (String name : text.equals("none") ? new String[0] : text.split(",")) {
            found.add(permission(setting, name.strip()));
        }
        return found;
    }

    /** URL with a host and one of the schemes. */
    URI url(AuthSetting setting, String text, Set<String> schemes) {
        String expected =
                schemes.stream().sorted().map(scheme -> scheme + "://host:port").collect(joining(" or "));
        try {
            URI url = new URI(text);
            if (url.getScheme() == null || !schemes.contains(url.getScheme()) || url.getHost() == null) {
                throw new InvalidSettingException(setting, text, expected);
            }
            return url;
        } catch (URISyntaxException e) {
            throw new InvalidSettingException(setting, text, expected);
        }
    }

    /** TLS that believes the authorities of a PEM file, or whom Java believes when none is named. */
    TrustedAuthorities tls(AuthSetting setting) {
        try {
            return TrustedAuthorities.of(optionalPath(setting));
        } catch (IOException | UnusablePemException e) {
            throw new InvalidSettingException(
                    setting, text(setting), "a file that can be read with certificates in PEM");
        }
    }

    private static Permission permission(AuthSetting setting, String name) {
        try {
            return Permission.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    setting,
                    name,
                    "one of "
                            + Arrays.stream(Permission.values())
                                    .map(Permission::name)
                                    .collect(joining(", ")));
        }
    }

    boolean truth(AuthSetting setting) {
        String text = text(setting);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSettingException(setting, text, "true or false");
        };
    }

    int number(AuthSetting setting, int most) {
        String text = text(setting);
        String expected = "a number from 0 to " + most;
        try {
            int number = Integer.parseInt(text);
            if (number < 0 || number > most) {
                throw new InvalidSettingException(setting, text, expected);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(setting, text, expected);
        }
    }

    /** More than nothing, as {@code 500ms}, {@code 5s} or {@code 1m30s}. */
    Duration duration(AuthSetting setting) {
        String text = text(setting);
        String expected = "a positive time such as 500ms, 5s or 1m30s";
        try {
            Duration duration = text.matches("[0-9]{1,9}ms")
                    ? Duration.ofMillis(Integer.parseInt(text.replace("ms", "")))
                    : Duration.parse("PT" + text);
            if (!duration.isPositive()) {
                throw new InvalidSettingException(setting, text, expected);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new InvalidSettingException(setting, text, expected);
        }
    }

    /** Addresses and CIDR blocks with commas between them. */
    List<AddressBlock> blocks(AuthSetting setting) {
        return list(setting).stream().map(entry -> block(setting, entry)).toList();
    }

    private static AddressBlock block(AuthSetting setting, String entry) {
        try {
            return AddressBlock.parse(entry);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(setting, entry, "an address or a CIDR block, such as 10.0.0.0/8");
        }
    }
}
