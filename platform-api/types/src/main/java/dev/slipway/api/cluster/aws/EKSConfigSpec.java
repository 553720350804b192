package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The field {@code spec} of EKSConfig. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EKSConfigSpec(
        @Nullable Integer apiRetryAttempts,

        @Nullable String boostrapCommandOverride,

        @Nullable String containerRuntime,

        @Nullable DiskSetup diskSetup,

        @Nullable String dnsClusterIP,

        @Nullable String dockerConfigJson,

        @Nullable List<BootstrapFile> files,

        @Nullable Map<String, String> kubeletExtraArgs,

        @Nullable List<List<String>> mounts,

        @Nullable Ntp ntp,

        @Nullable PauseContainer pauseContainer,

        @Nullable List<String> postBootstrapCommands,

        @Nullable List<String> preBootstrapCommands,

        @Nullable String serviceIPV6Cidr,

        @Nullable Boolean useMaxPods,

        @Nullable List<User> users) {}
