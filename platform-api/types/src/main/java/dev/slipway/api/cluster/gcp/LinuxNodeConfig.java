package dev.slipway.api.cluster.gcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.linuxNodeConfig} of GCPManagedMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LinuxNodeConfig(
        @Nullable Integer cgroupMode, @Nullable List<Sysctl> sysctls) {}
