package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.patches.external} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExternalPatchV1Beta1(
        @Nullable String discoverVariablesExtension,

        @Nullable String generateExtension,

        @Nullable Map<String, String> settings,

        @Nullable String validateExtension) {}
