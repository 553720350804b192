package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of NodeadmConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NodeadmConfigSpec(
        @Nullable Containerd containerd,

        @Nullable DiskSetup diskSetup,

        @Nullable Map<String, Boolean> featureGates,

        @Nullable List<BootstrapFile> files,

        @Nullable Kubelet kubelet,

        @Nullable List<List<String>> mounts,

        @Nullable Ntp ntp,

        @Nullable List<String> preNodeadmCommands,

        @Nullable List<User> users) {}
