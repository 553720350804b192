package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** HCP Terraform, or Terraform Enterprise. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CloudSettings(
        @JsonPropertyDescription("Its host.") @Nullable String hostname,

        @Required @JsonPropertyDescription("The organization.")
        String organization,

        @JsonPropertyDescription("A token; better in cliConfigSecretRef.") @Nullable
        String token,

        @Required @JsonPropertyDescription("The workspaces.")
        CloudWorkspaces workspaces) {}
