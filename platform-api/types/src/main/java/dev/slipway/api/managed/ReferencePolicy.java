package dev.slipway.api.managed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** When a reference is resolved, and whether the object waits for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferencePolicy(
        @Default("Required")
        @JsonPropertyDescription("Whether the object waits until the reference resolves.")
        @Nullable
        Resolution resolution,

        @JsonPropertyDescription(
                "Always follows changes of what is referred to; IfNotPresent, the default, resolves once.")
        @Nullable
        Resolve resolve) {

    /** Whether the object can go on without it. */
    public enum Resolution {
        @JsonProperty("Required")
        REQUIRED,
        @JsonProperty("Optional")
        OPTIONAL
    }

    /** When to resolve. */
    public enum Resolve {
        @JsonProperty("Always")
        ALWAYS,
        @JsonProperty("IfNotPresent")
        IF_NOT_PRESENT
    }

    /** Return whether the object can go on while the reference does not resolve. */
    @JsonIgnore
    public boolean isOptional() {
        return resolution == Resolution.OPTIONAL;
    }

    /** Return whether the reference is resolved in every pass rather than once. */
    @JsonIgnore
    public boolean isAlways() {
        return resolve == Resolve.ALWAYS;
    }
}
