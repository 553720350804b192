package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of keys on their way to a store. */
public enum ReverseConversion {
    /** They stay. */
    @JsonProperty("None")
    NONE,
    /** Numbers in hexadecimal become characters again. */
    @JsonProperty("ReverseUnicode")
    REVERSE_UNICODE
}
