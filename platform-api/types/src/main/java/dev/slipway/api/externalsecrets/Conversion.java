package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of characters that a key may not have. */
public enum Conversion {
    /** An underscore each. */
    @JsonProperty("Default")
    DEFAULT,
    /** Their number in hexadecimal. */
    @JsonProperty("Unicode")
    UNICODE
}
