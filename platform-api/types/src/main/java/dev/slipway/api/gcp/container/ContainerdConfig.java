package dev.slipway.api.gcp.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.OnceAList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block containerdConfig. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContainerdConfig(
        @OnceAList @JsonPropertyDescription("Private registry access config.") @Nullable
        PrivateRegistryAccessConfig privateRegistryAccessConfig,

        @JsonPropertyDescription("Registry hosts.") @Nullable
        List<RegistryHosts> registryHosts,

        @OnceAList @JsonPropertyDescription("Writable cgroups.") @Nullable
        WritableCgroups writableCgroups) {}
