package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What makes the stores be asked again. */
public enum RefreshPolicy {
    /** Nothing. */
    @JsonProperty("CreatedOnce")
    CREATED_ONCE,
    /** The interval. */
    @JsonProperty("Periodic")
    PERIODIC,
    /** A change of the ExternalSecret. */
    @JsonProperty("OnChange")
    ON_CHANGE
}
