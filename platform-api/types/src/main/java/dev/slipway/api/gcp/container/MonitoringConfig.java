package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block monitoringConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonitoringConfig(
        @OnceAList @JsonPropertyDescription("Advanced datapath observability config.") @Nullable
        AdvancedDatapathObservabilityConfig advancedDatapathObservabilityConfig,

        @JsonPropertyDescription("Enable components.") @Nullable
        List<String> enableComponents,

        @OnceAList @JsonPropertyDescription("Managed prometheus.") @Nullable
        ManagedPrometheus managedPrometheus) {

    /** The block advancedDatapathObservabilityConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdvancedDatapathObservabilityConfig(
            @JsonPropertyDescription("Whether to enable metrics.") @Nullable
            Boolean enableMetrics,

            @JsonPropertyDescription("Whether to enable relay.") @Nullable
            Boolean enableRelay) {}

    /** The block managedPrometheus. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ManagedPrometheus(
            @OnceAList @JsonPropertyDescription("Auto monitoring config.") @Nullable
            AutoMonitoringConfig autoMonitoringConfig,

            @JsonPropertyDescription("Whether it is switched on.") @Nullable
            Boolean enabled) {}

    /** The block autoMonitoringConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AutoMonitoringConfig(
            @JsonPropertyDescription("Scope.") @Nullable String scope) {}
}
