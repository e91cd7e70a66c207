package io.ftpcluster.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/api.yaml} says what the service offers, and is OpenAPI. */
class ApiPageTest {
    private static final Path TOP = Path.of("..");
    private static final Path PAGE = TOP.resolve(ApiPage.PLACE);

    @Test
    void saysWhatTheServiceOffers() throws IOException {
        assertThat(PAGE).as("run make generate").hasContent(ApiPage.text(TOP));
    }

    @Test
    void isReadByOthersWithoutComplaint() {
        SwaggerParseResult read = new OpenAPIV3Parser().readLocation(PAGE.toString(), null, null);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).containsKey("/api/v1/admin/users/{name}/usage/recount");
        assertThat(read.getOpenAPI().getComponents().getSchemas()).containsKeys("SessionFacts", "NewBan", "Complaint");
    }
}
