package io.ftpcluster.contract.admin;

/**
 * Why something was not done.
 *
 * @param message what to do about it
 */
public record Complaint(String message) {}
