package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether what is there is replaced. */
public enum PushUpdate {
    /** It is. */
    @JsonProperty("Replace")
    REPLACE,
    /** It stays as it is. */
    @JsonProperty("IfNotExists")
    IF_NOT_EXISTS
}
