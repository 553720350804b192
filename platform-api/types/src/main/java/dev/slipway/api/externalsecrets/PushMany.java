package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that go to one store under their own names, or together under one. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PushMany(
        @Default("None") @Nullable ReverseConversion conversionStrategy,

        @JsonPropertyDescription("Which keys; all when absent.") @Nullable
        PushPattern match,

        @PreserveUnknownFields @JsonPropertyDescription("What the store is told besides.") @Nullable
        JsonNode metadata,

        @JsonPropertyDescription("One secret for all of them, as a JSON object.") @Nullable
        String remoteKey,

        @JsonPropertyDescription("What is done with the keys.") @Nullable
        List<Rewriting> rewrite,

        @JsonPropertyDescription("The store.") @Nullable PushStoreRef storeRef) {}
