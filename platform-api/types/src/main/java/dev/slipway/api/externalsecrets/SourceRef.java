package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Where a value comes from when not from the store of the ExternalSecret; one of both. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceRef(
        @JsonPropertyDescription("A generator; in dataFrom only.") @Nullable
        GeneratorRef generatorRef,

        @JsonPropertyDescription("Another store.") @Nullable StoreRef storeRef) {}
