package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the external resource when the object is deleted; cluster-scoped kinds only. */
public enum DeletionPolicy {
    /** Leave it where it is. */
    @JsonProperty("Orphan")
    ORPHAN,
    @JsonProperty("Delete")
    DELETE
}
