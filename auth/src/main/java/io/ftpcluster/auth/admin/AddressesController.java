package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.bans.Suspect;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.Complaint;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Ends all sessions of one address. Runs on virtual threads. */
@Controller(AdminApi.ADDRESSES)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddressesController {
    private final Kicks kicks;

    AddressesController(Kicks kicks) {
        this.kicks = kicks;
    }

    @Delete("/{address}/sessions")
    HttpResponse<?> end(String address) {
        // Nodes write an address as Java does, whatever short form an administrator knows.
        return Suspect.parse(address)
                .<HttpResponse<?>>map(known -> HttpResponse.ok(kicks.address(known.getHostAddress())))
                .orElseGet(() -> HttpResponse.badRequest(
                        new Complaint("\"" + address + "\" is no address: write one such as 192.0.2.1")));
    }
}
