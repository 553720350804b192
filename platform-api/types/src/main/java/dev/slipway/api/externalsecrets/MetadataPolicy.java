package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of a secret is read. */
public enum MetadataPolicy {
    /** Its value. */
    @JsonProperty("None")
    NONE,
    /** What the store says about it. */
    @JsonProperty("Fetch")
    FETCH
}
