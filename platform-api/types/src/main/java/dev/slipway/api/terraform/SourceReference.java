package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The source of the configuration. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceReference(
        @JsonPropertyDescription("Its API version.") @Nullable
        String apiVersion,

        @Required @JsonPropertyDescription("GitRepository, Bucket or OCIRepository.")
        String kind,

        @Required @JsonPropertyDescription("Its name.") String name,
        @JsonPropertyDescription("Its namespace.") @Nullable String namespace) {}
