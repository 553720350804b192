package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** One value and where it goes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushEntry(
        @Default("None") @Nullable ReverseConversion conversionStrategy,

        @Required @JsonPropertyDescription("Which, and where to.")
        PushMatch match,

        @PreserveUnknownFields @JsonPropertyDescription("What the store is told besides.") @Nullable
        JsonNode metadata) {}
