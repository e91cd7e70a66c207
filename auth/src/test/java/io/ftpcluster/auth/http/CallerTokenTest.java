package io.ftpcluster.auth.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.auth.http.CallerToken.Verdict;
import org.junit.jupiter.api.Test;

class CallerTokenTest {
    @Test
    void welcomesOnlyTheWholeToken() {
        CallerToken token = CallerToken.required("callers");
        token.fileChanged(new FileState.Present("s3cret\n"));

        assertThat(token.judge("Bearer s3cret")).isEqualTo(Verdict.WELCOME);
        for (String header :
                new String[] {"Bearer s3cre", "Bearer s3cret2", "Bearer ", "Bearer", "s3cret", "Basic s3cret", ""}) {
            assertThat(token.judge(header)).as(header).isEqualTo(Verdict.REFUSED);
        }
        assertThat(token.judge(null)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void judgesNobodyBeforeTheTokenIsThere() {
        CallerToken token = CallerToken.required("callers");
        token.fileChanged(new FileState.Absent("gone"));
        token.fileChanged(new FileState.Present(" \n"));

        assertThat(token.judge("Bearer ")).isEqualTo(Verdict.UNKNOWN);
        assertThat(token.waitingFor()).isPresent();
    }

    @Test
    void followsItsFileAndKeepsTheLastTokenWhenItGoesAway() {
        CallerToken token = CallerToken.required("callers");
        token.fileChanged(new FileState.Present("old"));
        token.fileChanged(new FileState.Present("new"));
        token.fileChanged(new FileState.Absent("gone"));

        assertThat(token.judge("Bearer old")).isEqualTo(Verdict.REFUSED);
        assertThat(token.judge("Bearer new")).isEqualTo(Verdict.WELCOME);
        assertThat(token.waitingFor()).isEmpty();
    }

    @Test
    void welcomesEverybodyWhenNoneIsRequired() {
        assertThat(CallerToken.notRequired().judge(null)).isEqualTo(Verdict.WELCOME);
    }
}
