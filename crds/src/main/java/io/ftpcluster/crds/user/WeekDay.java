package io.ftpcluster.crds.user;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A day of the week. */
public enum WeekDay {
    @JsonProperty("Monday")
    MONDAY,
    @JsonProperty("Tuesday")
    TUESDAY,
    @JsonProperty("Wednesday")
    WEDNESDAY,
    @JsonProperty("Thursday")
    THURSDAY,
    @JsonProperty("Friday")
    FRIDAY,
    @JsonProperty("Saturday")
    SATURDAY,
    @JsonProperty("Sunday")
    SUNDAY
}
