package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a value may have bytes that are zero. */
public enum NullBytes {
    /** It may. */
    @JsonProperty("Ignore")
    IGNORE,
    /** It may not. */
    @JsonProperty("Fail")
    FAIL
}
