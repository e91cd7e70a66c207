package io.ftpcluster.contract.admin;

import java.util.List;

/**
 * Some sessions, in the order of their ids.
 *
 * @param sessions those of this page
 * @param next what {@code after} must be for the next page; empty: this is the last one
 */
public record SessionPage(List<SessionFacts> sessions, String next) {
    public SessionPage {
        sessions = List.copyOf(sessions);
    }
}
