package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** Where a machine's boot data comes from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Bootstrap(
        @JsonPropertyDescription("The bootstrap object that makes the boot data.") @Nullable
        ContractReference configRef,

        @JsonPropertyDescription("Secret with the boot data; empty text means that none is needed.") @Nullable
        String dataSecretName) {}
