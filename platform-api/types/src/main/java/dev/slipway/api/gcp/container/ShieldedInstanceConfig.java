package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** The block shieldedInstanceConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShieldedInstanceConfig(
        @JsonPropertyDescription("Whether to enable integrity monitoring.") @Nullable
        Boolean enableIntegrityMonitoring,

        @JsonPropertyDescription("Whether to enable secure boot.") @Nullable
        Boolean enableSecureBoot) {}
