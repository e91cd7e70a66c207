package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.bans.Ban;
import io.ftpcluster.auth.bans.BanList;
import io.ftpcluster.auth.bans.BanReader;
import io.ftpcluster.auth.bans.BanRules;
import io.ftpcluster.auth.bans.Suspect;
import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.BanFacts;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.NewBan;
import io.ftpcluster.contract.redis.BanKind;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows bans, makes them and ends them. Runs on virtual threads. */
@Controller(AdminApi.BANS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BansController {
    private static final Logger LOG = LoggerFactory.getLogger(BansController.class);
    private static final String EXAMPLE =
            "{\"kind\": \"address\", \"name\": \"192.0.2.1\", \"seconds\": 3600, \"reason\":"
                    + " \"guesses passwords\"}";

    static final Duration LONGEST = Duration.ofDays(3650);
    static final int LONGEST_REASON = 200;

    private final BanList bans;
    private final BanReader reader;
    private final BanRules rules;
    private final Kicks kicks;

    BansController(BanList bans, BanReader reader, BanRules rules, Kicks kicks) {
        this.bans = bans;
        this.reader = reader;
        this.rules = rules;
        this.kicks = kicks;
    }

    @Get
    @Operation(summary = "Who is kept out, those that end first at the beginning.")
    List<BanFacts> list() {
        return reader.all().stream().map(BansController::facts).toList();
    }

    @Post
    @Operation(
            summary = "Keep somebody out from now on, and end the sessions there are. A ban that there is already is"
                    + " replaced.")
    @RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    @ApiResponse(
            responseCode = "201",
            description = "It holds.",
            content = @Content(schema = @Schema(implementation = BanFacts.class)))
    @ApiResponse(responseCode = "400", ref = ApiAnswers.WRONG)
    @ApiResponse(
            responseCode = "409",
            description = "AUTH_BAN_ALLOW holds the address.",
            content = @Content(schema = @Schema(implementation = Complaint.class)))
    HttpResponse<?> ban(@Body NewBan wanted) {
        Optional<Suspect> whom = suspect(wanted.kind(), wanted.name());
        if (whom.isEmpty()) {
            return HttpResponse.badRequest(
                    new Complaint("kind must be user or address, and name a user's name or an address"));
        }
        if (wanted.seconds() < 0 || wanted.seconds() > LONGEST.toSeconds()) {
            return HttpResponse.badRequest(new Complaint("seconds must be a number from 0 to " + LONGEST.toSeconds()));
        }
        if (wanted.reason().length() > LONGEST_REASON) {
            return HttpResponse.badRequest(new Complaint("reason must have " + LONGEST_REASON + " characters at most"));
        }
        return rules.allows(whom.get())
                ? HttpResponse.status(HttpStatus.CONFLICT)
                        .body(new Complaint("AUTH_BAN_ALLOW holds " + wanted.name() + ": take it out there first"))
                : HttpResponse.created(facts(begin(whom.get(), wanted)));
    }

    @Delete("/{kind}/{+name}")
    @Operation(summary = "End a ban, and forget failed logins and earlier bans.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    @ApiResponse(responseCode = "404", ref = ApiAnswers.MISSING)
    HttpResponse<?> pardon(
            @Parameter(schema = @Schema(allowableValues = {"address", "user"})) String kind,
            @Parameter(description = "As the list of bans shows it, or any address of the network.") String name) {
        Optional<Suspect> whom = suspect(kind, name);
        if (whom.isEmpty() || !bans.pardon(whom.get())) {
            return HttpResponse.notFound(
                    new Complaint("There is no such ban: GET " + AdminApi.BANS + " lists them, with kind and name"));
        }
        LOG.info("An administrator ends the ban of {} {}", kind, LogText.of(name));
        return HttpResponse.noContent();
    }

    @Error(JsonSyntaxException.class)
    HttpResponse<Complaint> isNoJson() {
        return unreadable();
    }

    @Error(ConversionErrorException.class)
    HttpResponse<Complaint> isNoBan() {
        return unreadable();
    }

    private static HttpResponse<Complaint> unreadable() {
        return HttpResponse.badRequest(new Complaint("Send JSON such as " + EXAMPLE));
    }

    private Ban begin(Suspect whom, NewBan wanted) {
        Duration time = wanted.seconds() == 0 ? rules.time() : Duration.ofSeconds(wanted.seconds());
        Ban ban = bans.ban(whom, wanted.reason(), time);
        LOG.info("An administrator bans {} {} for {} s", whom.kind().key(), LogText.of(whom.name()), time.toSeconds());
        kicks.of(whom);
        return ban;
    }

    private static Optional<Suspect> suspect(String kind, String name) {
        return Arrays.stream(BanKind.values())
                .filter(known -> known.key().equals(kind))
                .findFirst()
                .flatMap(known -> Suspect.named(known, name));
    }

    private static BanFacts facts(Ban ban) {
        return new BanFacts(
                ban.whom().kind().key(),
                ban.whom().name(),
                ban.reason(),
                ban.since().toString(),
                ban.until().toString());
    }
}
