package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a value is encoded in its store. */
public enum Decoding {
    /** In base64 if it can be read so. */
    @JsonProperty("Auto")
    AUTO,
    /** In base64. */
    @JsonProperty("Base64")
    BASE64,
    /** In base64 with the alphabet for URLs. */
    @JsonProperty("Base64URL")
    BASE64URL,
    /** Not at all. */
    @JsonProperty("None")
    NONE
}
