package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a written secret when its source goes. */
public enum PushDeletion {
    /** It is deleted. */
    @JsonProperty("Delete")
    DELETE,
    /** It stays. */
    @JsonProperty("None")
    NONE
}
