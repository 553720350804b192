package dev.slipway.api.externalsecrets.generator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What a generator has to remember. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GeneratorStateSpec(
        @JsonPropertyDescription("When what was made goes.") @Nullable
        String garbageCollectionDeadline,

        @PreserveUnknownFields @Required @JsonPropertyDescription("The generator.")
        JsonNode resource,

        @PreserveUnknownFields @Required @JsonPropertyDescription("What it remembers.")
        JsonNode state) {}
