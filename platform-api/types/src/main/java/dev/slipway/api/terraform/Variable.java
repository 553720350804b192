package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** One variable. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Variable(
        @Required @JsonPropertyDescription("Its name.") String name,

        @PreserveUnknownFields @JsonPropertyDescription("Its value, any JSON.") @Nullable
        JsonNode value,

        @JsonPropertyDescription("Where its value is.") @Nullable
        VariableSource valueFrom) {}
