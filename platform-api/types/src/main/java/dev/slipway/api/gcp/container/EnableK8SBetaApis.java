package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block enableK8SBetaApis. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnableK8SBetaApis(
        @JsonPropertyDescription("Enabled apis.") @Nullable List<String> enabledApis) {}
