/**
 * The verbs. Each has a row with what must hold before it runs, and a class that holds its own work only; the table is
 * one explicit list. Dispatch, argument, login, path and permission checks, FEAT and HELP follow from the rows. Start
 * at {@link io.ftpcluster.node.command.CommandTable}; a new verb is a class with a
 * {@link io.ftpcluster.node.command.CommandSpec} and a line in the table.
 */
@NullMarked
package io.ftpcluster.node.command;

import org.jspecify.annotations.NullMarked;
