package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches.external} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExternalPatch(
        @Nullable String discoverVariablesExtension,

        @Nullable String generatePatchesExtension,

        @Nullable Map<String, String> settings,

        @Nullable String validateTopologyExtension) {}
