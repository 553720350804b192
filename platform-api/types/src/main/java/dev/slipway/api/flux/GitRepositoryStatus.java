package dev.slipway.api.flux;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.meta.Condition;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source controller says of the repository. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@PreserveUnknownFields
public record GitRepositoryStatus(
        @PreserveUnknownFields @JsonPropertyDescription("What was fetched.") @Nullable
        JsonNode artifact,

        @JsonPropertyDescription("What is observed.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The generation that was observed.") @Nullable
        Long observedGeneration) {}
