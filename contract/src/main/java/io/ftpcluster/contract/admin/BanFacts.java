package io.ftpcluster.contract.admin;

/**
 * Somebody is kept out for a while.
 *
 * @param kind {@code address} or {@code user}
 * @param name address, IPv6 network of 64 bits, or user in small letters
 * @param reason why, in words
 * @param since when it began, RFC 3339
 * @param until when it ends, RFC 3339
 */
public record BanFacts(String kind, String name, String reason, String since, String until) {}
