package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block nodePoolDefaults. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NodePoolDefaults(
        @OnceAList @JsonPropertyDescription("Node config defaults.") @Nullable
        NodeConfigDefaults nodeConfigDefaults) {

    /** The block nodeConfigDefaults. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeConfigDefaults(
            @OnceAList @JsonPropertyDescription("Containerd config.") @Nullable
            ContainerdConfig containerdConfig,

            @OnceAList @JsonPropertyDescription("Gcfs config.") @Nullable
            GcfsConfig gcfsConfig,

            @JsonPropertyDescription("Insecure kubelet readonly port enabled.") @Nullable
            String insecureKubeletReadonlyPortEnabled,

            @JsonPropertyDescription("Logging variant.") @Nullable
            String loggingVariant) {}
}
