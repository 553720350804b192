package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The field {@code status.bastion.cpuOptions} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CpuOptions(
        @Nullable String confidentialCompute, @Nullable String nestedVirtualization) {}
