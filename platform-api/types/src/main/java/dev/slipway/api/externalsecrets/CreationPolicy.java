package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who makes the target, and whose it is. */
public enum CreationPolicy {
    /** It is made here and goes with the ExternalSecret. */
    @JsonProperty("Owner")
    OWNER,
    /** It is made here and stays. */
    @JsonProperty("Orphan")
    ORPHAN,
    /** Somebody else makes it; keys are added. */
    @JsonProperty("Merge")
    MERGE,
    /** Nothing is written. */
    @JsonProperty("None")
    NONE,
    /** It is made here if need be, keys are added, and it stays. */
    @JsonProperty("CreateOrMerge")
    CREATE_OR_MERGE
}
