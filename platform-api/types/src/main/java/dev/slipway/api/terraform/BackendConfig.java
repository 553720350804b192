package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the state is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BackendConfig(
        @JsonPropertyDescription("Path of a kubeconfig for the Kubernetes backend.") @Nullable
        String configPath,

        @JsonPropertyDescription("A backend block, or a whole terraform block, in HCL.") @Nullable
        String customConfiguration,

        @JsonPropertyDescription("Whether the configuration brings its own backend.") @Nullable
        Boolean disable,

        @JsonPropertyDescription("Whether the Kubernetes backend uses the identity of the pod.") @Nullable
        Boolean inClusterConfig,

        @JsonPropertyDescription("Labels of the Secret that holds the state.") @Nullable
        Map<String, String> labels,

        @JsonPropertyDescription(
                "What the name of the Secret that holds the state ends with; the name of the object by default.")
        @Nullable
        String secretSuffix) {}
