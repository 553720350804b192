package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a template makes. */
public enum TemplateAs {
    /** The value of its own key. */
    @JsonProperty("Values")
    VALUES,
    /** Keys and values, as YAML. */
    @JsonProperty("KeysAndValues")
    KEYS_AND_VALUES
}
