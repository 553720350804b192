package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Another Terraform object that must be ready first. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DependencyReference(
        @Required @JsonPropertyDescription("Its name.") String name,
        @JsonPropertyDescription("Its namespace.") @Nullable String namespace) {}
