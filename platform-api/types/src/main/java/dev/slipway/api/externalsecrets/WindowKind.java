package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What windows of time mean. */
public enum WindowKind {
    /** Refreshes happen within them only. */
    @JsonProperty("allow")
    ALLOW,
    /** No refresh happens within them. */
    @JsonProperty("deny")
    DENY
}
