package dev.slipway.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ConfigCrd;
import io.fabric8.generator.annotation.Default;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all workspaces of Terraform that name it have in common. */
@ConfigCrd(group = "tf.upbound.io", versions = "v1beta1")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TerraformConfigSpec(
        @JsonPropertyDescription("Settings of the backend, as a file for -backend-config.") @Nullable
        String backendFile,

        @JsonPropertyDescription("HCL that every workspace gets, such as providers and a backend.") @Nullable
        String configuration,

        @JsonPropertyDescription("Files with credentials.") @Nullable
        List<WorkspaceCredentials> credentials,

        @Default("true")
        @JsonPropertyDescription("Providers are shared by all workspaces in any case: without effect.")
        @Nullable
        Boolean pluginCache) {}
