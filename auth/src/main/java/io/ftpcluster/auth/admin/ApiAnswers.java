package io.ftpcluster.auth.admin;

/** Answers that several calls of the admin API have, as {@code docs/reference/api.yaml} names them. */
final class ApiAnswers {
    private static final String RESPONSES = "#/components/responses/";

    static final String WRONG = RESPONSES + "Wrong";
    static final String REFUSED = RESPONSES + "Refused";
    static final String MISSING = RESPONSES + "Missing";
    static final String AWAY = RESPONSES + "Away";

    private ApiAnswers() {}
}
