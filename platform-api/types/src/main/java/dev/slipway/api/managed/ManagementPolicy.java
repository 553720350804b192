package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the controller may do with the external resource. Which combinations make sense is the lifecycle's to say. */
public enum ManagementPolicy {
    /** Look at it and report. */
    @JsonProperty("Observe")
    OBSERVE,
    @JsonProperty("Create")
    CREATE,
    @JsonProperty("Update")
    UPDATE,
    @JsonProperty("Delete")
    DELETE,
    /** Fill in fields of the specification that are unset from what was observed. */
    @JsonProperty("LateInitialize")
    LATE_INITIALIZE,
    /** Everything above. */
    @JsonProperty("*")
    ALL
}
