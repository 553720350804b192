package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.cluster.ObjectReference;
import org.jspecify.annotations.Nullable;

/** Where a machine's boot data comes from. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BootstrapV1Beta1(
        @JsonPropertyDescription("The bootstrap object that makes the boot data.") @Nullable
        ObjectReference configRef,

        @JsonPropertyDescription("Secret with the boot data; empty text means that none is needed.") @Nullable
        String dataSecretName) {}
