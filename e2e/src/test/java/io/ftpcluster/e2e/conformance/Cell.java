package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.conformance.program.Operation;

/**
 * One place in the table.
 *
 * @param client name of the client
 * @param mode how it reached the node
 * @param operation what it tried
 */
record Cell(String client, Mode mode, Operation operation) {}
