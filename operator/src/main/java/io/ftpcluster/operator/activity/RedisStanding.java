package io.ftpcluster.operator.activity;

/** Whether an authentication service reaches Redis, which the operator itself never tries to. */
public sealed interface RedisStanding {
    /** No service was there to ask, or it has not answered yet. */
    RedisStanding UNKNOWN = new Unknown();

    /** Redis has answered the service. */
    RedisStanding REACHED = new Reached();

    /** Nobody has said so. */
    record Unknown() implements RedisStanding {}

    /** It does. */
    record Reached() implements RedisStanding {}

    /**
     * It does not.
     *
     * @param why in the words of the service
     */
    record Away(String why) implements RedisStanding {}
}
