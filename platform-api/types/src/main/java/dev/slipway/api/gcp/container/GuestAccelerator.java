package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import org.jspecify.annotations.Nullable;

/** The block guestAccelerator. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuestAccelerator(
        @JsonPropertyDescription("Count.") @Nullable Long count,

        @OnceAList @JsonPropertyDescription("GPU driver installation config.") @Nullable
        GpuDriverInstallationConfig gpuDriverInstallationConfig,

        @JsonPropertyDescription("GPU partition size.") @Nullable
        String gpuPartitionSize,

        @OnceAList @JsonPropertyDescription("GPU sharing config.") @Nullable
        GpuSharingConfig gpuSharingConfig,

        @JsonPropertyDescription("Type.") @Nullable String type) {

    /** The block gpuDriverInstallationConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GpuDriverInstallationConfig(
            @JsonPropertyDescription("GPU driver version.") @Nullable
            String gpuDriverVersion) {}

    /** The block gpuSharingConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GpuSharingConfig(
            @JsonPropertyDescription("GPU sharing strategy.") @Nullable
            String gpuSharingStrategy,

            @JsonPropertyDescription("Max shared clients per GPU.") @Nullable
            Long maxSharedClientsPerGpu) {}
}
