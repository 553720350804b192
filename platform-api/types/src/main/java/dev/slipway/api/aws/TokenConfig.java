package dev.slipway.api.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.SecretKeySelector;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Where a token is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TokenConfig(
        @JsonPropertyDescription("File with the token.") @Nullable
        FileSource fs,

        @JsonPropertyDescription("Secret with the token.") @Nullable
        SecretKeySelector secretRef,

        @Required @JsonPropertyDescription("Secret or Filesystem.")
        Source source) {

    /** Where to look. */
    public enum Source {
        @JsonProperty("Secret")
        SECRET,
        @JsonProperty("Filesystem")
        FILESYSTEM
    }
}
