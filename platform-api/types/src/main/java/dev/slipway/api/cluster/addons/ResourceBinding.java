package dev.slipway.api.cluster.addons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A resource, and what became of it in a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceBinding(
        @Required @JsonPropertyDescription("Whether all of it was applied.")
        Boolean applied,

        @JsonPropertyDescription("Hash of what was applied last.") @Nullable
        String hash,

        @Required @JsonPropertyDescription("Kind of the object.")
        String kind,

        @JsonPropertyDescription("When it was applied last.") @Nullable
        String lastAppliedTime,

        @Required @JsonPropertyDescription("Name.") String name) {}
