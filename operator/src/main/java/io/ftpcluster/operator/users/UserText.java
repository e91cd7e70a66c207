package io.ftpcluster.operator.users;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.AllowedHours;
import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserDefaults;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UserLimits;
import java.util.Set;

/** One user as JSON. What is as usual is left out: thousands of users have to fit. */
final class UserText {
    private UserText() {}

    static void write(UserEntry user, ObjectNode target) {
        target.put("username", user.username());
        put(target, "passwordHash", user.passwordHash());
        target.put("home", user.home());
        permissions(user.permissions(), target);
        if (!user.paths().isEmpty()) {
            paths(user, target.putArray("paths"));
        }
        write(new UserDefaults(user.limits(), user.access()), target);
        if (!user.factors().equals(Factors.PASSWORD)) {
            factors(user.factors(), target.putObject("factors"));
        }
        put(target, "anonymous", user.anonymous());
        put(target, "disabled", user.disabled());
    }

    /** Writes what may hold for many users alike. */
    static void write(UserDefaults shared, ObjectNode target) {
        if (!shared.limits().equals(UserLimits.NONE)) {
            limits(shared.limits(), target.putObject("limits"));
        }
        if (!shared.access().equals(AccessRules.ANY)) {
            access(shared.access(), target.putObject("access"));
        }
    }

    private static void permissions(Set<Permission> permissions, ObjectNode target) {
        ArrayNode list = target.putArray("permissions");
        permissions.stream().sorted().forEach(permission -> list.add(permission.name()));
    }

    private static void paths(UserEntry user, ArrayNode target) {
        for (PathPermissions path : user.paths()) {
            permissions(path.permissions(), target.addObject().put("path", path.path()));
        }
    }

    private static void limits(UserLimits limits, ObjectNode target) {
        put(target, "sessions", limits.sessions());
        put(target, "sessionsPerAddress", limits.sessionsPerAddress());
        put(target, "transfers", limits.transfers());
        put(target, "uploadRate", limits.uploadRate());
        put(target, "downloadRate", limits.downloadRate());
        put(target, "quotaBytes", limits.quotaBytes());
        put(target, "quotaFiles", limits.quotaFiles());
    }

    private static void access(AccessRules access, ObjectNode target) {
        if (!access.networks().isEmpty()) {
            ArrayNode networks = target.putArray("networks");
            access.networks().forEach(networks::add);
        }
        if (!access.hours().isEmpty()) {
            ArrayNode list = target.putArray("hours");
            access.hours().forEach(hours -> hours(hours, list.addObject()));
        }
        put(target, "expires", access.expires());
        put(target, "requireTls", access.requireTls());
    }

    private static void hours(AllowedHours hours, ObjectNode target) {
        ArrayNode days = target.putArray("days");
        hours.days().stream().sorted().forEach(day -> days.add(day.name()));
        target.put("from", hours.from()).put("to", hours.to()).put("zone", hours.zone());
    }

    private static void factors(Factors factors, ObjectNode target) {
        put(target, "totpSecret", factors.totpSecret());
        put(target, "certificate", factors.certificate());
        put(target, "certificateOnly", factors.certificateOnly());
    }

    private static void put(ObjectNode target, String field, String text) {
        if (!text.isEmpty()) {
            target.put(field, text);
        }
    }

    private static void put(ObjectNode target, String field, boolean flag) {
        if (flag) {
            target.put(field, true);
        }
    }

    private static void put(ObjectNode target, String field, long number) {
        if (number != 0) {
            target.put(field, number);
        }
    }
}
