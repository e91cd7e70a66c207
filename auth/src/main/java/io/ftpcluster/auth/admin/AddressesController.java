package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.bans.Suspect;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.KickOutcome;
import io.ftpcluster.contract.net.AddressBlock;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.InetAddress;
import java.util.Optional;

/** Ends all sessions of one address, or of a block of them. Runs on virtual threads. */
@Controller(AdminApi.ADDRESSES)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddressesController {
    private final Kicks kicks;

    AddressesController(Kicks kicks) {
        this.kicks = kicks;
    }

    @Delete("/{+address}/sessions")
    @Operation(summary = "End all sessions of clients at an address now.")
    @ApiResponse(
            responseCode = "200",
            description = "The nodes have been told.",
            content = @Content(schema = @Schema(implementation = KickOutcome.class)))
    @ApiResponse(responseCode = "400", ref = ApiAnswers.WRONG)
    HttpResponse<?> end(
            @Parameter(description = "An address, or a block of addresses such as 192.0.2.0/24.") String address) {
        return written(address)
                .<HttpResponse<?>>map(known -> HttpResponse.ok(kicks.address(known)))
                .orElseGet(() -> HttpResponse.badRequest(new Complaint("\"" + address
                        + "\" is no address: write one such as 192.0.2.1, or a block such as 192.0.2.0/24")));
    }

    // Nodes write an address as Java does, whatever short form an administrator knows.
    private static Optional<String> written(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = Suspect.parse(slash < 0 ? text : text.substring(0, slash));
        try {
            return address.map(known ->
                            new AddressBlock(known, AddressBlock.parse(text).prefixBits()))
                    .map(block -> block.base().getHostAddress() + (slash < 0 ? "" : "/" + block.prefixBits()));
        } catch (IllegalArgumentException noBlock) {
            return Optional.empty();
        }
    }
}
