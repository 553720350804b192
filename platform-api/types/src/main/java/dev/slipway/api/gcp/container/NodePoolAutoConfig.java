package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The block nodePoolAutoConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NodePoolAutoConfig(
        @OnceAList @JsonPropertyDescription("Linux node config.") @Nullable
        NodePoolAutoConfigLinuxNodeConfig linuxNodeConfig,

        @OnceAList @JsonPropertyDescription("Network tags.") @Nullable
        NetworkTags networkTags,

        @OnceAList @JsonPropertyDescription("Node kubelet config.") @Nullable
        NodeKubeletConfig nodeKubeletConfig,

        @JsonPropertyDescription("Resource manager tags.") @Nullable
        Map<String, String> resourceManagerTags) {

    /** The block linuxNodeConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodePoolAutoConfigLinuxNodeConfig(
            @JsonPropertyDescription("Cgroup mode.") @Nullable
            String cgroupMode,

            @OnceAList @JsonPropertyDescription("Node kernel module loading.") @Nullable
            NodeKernelModuleLoading nodeKernelModuleLoading) {}

    /** The block networkTags. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NetworkTags(
            @JsonPropertyDescription("Tags of the resource manager.") @Nullable
            List<String> tags) {}

    /** The block nodeKubeletConfig. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NodeKubeletConfig(
            @JsonPropertyDescription("Insecure kubelet readonly port enabled.") @Nullable
            String insecureKubeletReadonlyPortEnabled) {}
}
