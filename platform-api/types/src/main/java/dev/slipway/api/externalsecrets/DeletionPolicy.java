package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to the target when the store has nothing any more. */
public enum DeletionPolicy {
    /** It is deleted. */
    @JsonProperty("Delete")
    DELETE,
    /** Its keys are removed. */
    @JsonProperty("Merge")
    MERGE,
    /** It stays as it is. */
    @JsonProperty("Retain")
    RETAIN
}
