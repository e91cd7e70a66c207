package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.backend.UserListing;
import io.ftpcluster.auth.bans.BanReader;
import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.ServiceStatus;
import io.ftpcluster.contract.admin.ServiceStatus.NodeFacts;
import io.ftpcluster.contract.admin.SessionFacts;
import io.ftpcluster.contract.redis.RedisKeys;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows how the service sees its cluster. Runs on virtual threads. */
@Controller(AdminApi.STATUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private final RedisKeys keys;
    private final Authenticator authenticator;
    private final UserListing users;
    private final SessionReader sessions;
    private final BanReader bans;

    StatusController(
            RedisKeys keys, Authenticator authenticator, UserListing users, SessionReader sessions, BanReader bans) {
        this.keys = keys;
        this.authenticator = authenticator;
        this.users = users;
        this.sessions = sessions;
        this.bans = bans;
    }

    @Get
    @Operation(summary = "How the service sees its cluster. Answers without Redis, too.")
    ServiceStatus status() {
        try {
            List<SessionFacts> all = sessions.all();
            return status("", all, bans.count());
        } catch (RedisAwayException away) {
            return status(String.valueOf(away.getMessage()), List.of(), 0);
        }
    }

    private ServiceStatus status(String redis, List<SessionFacts> all, long banned) {
        return new ServiceStatus(
                keys.cluster(),
                authenticator.waitingFor().orElse(""),
                redis,
                users.listed().count(),
                all.size(),
                banned,
                nodes(all));
    }

    private static List<NodeFacts> nodes(List<SessionFacts> all) {
        Map<String, List<SessionFacts>> byNode =
                all.stream().collect(Collectors.groupingBy(SessionFacts::node, TreeMap::new, Collectors.toList()));
        return byNode.entrySet().stream()
                .map(node -> new NodeFacts(
                        node.getKey(),
                        node.getValue().size(),
                        node.getValue().stream()
                                .filter(session -> !session.transfer().isEmpty())
                                .count()))
                .toList();
    }
}
