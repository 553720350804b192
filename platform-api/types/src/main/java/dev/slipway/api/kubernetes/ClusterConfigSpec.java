package dev.slipway.api.kubernetes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.managed.ConfigCrd;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How to reach a cluster. */
@ConfigCrd(group = "kubernetes.crossplane.io", versions = "v1alpha1")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterConfigSpec(
        @Required @JsonPropertyDescription("Where the kubeconfig is.")
        ClusterCredentials credentials,

        @JsonPropertyDescription("A cloud's identity whose token takes the place of the kubeconfig's user.") @Nullable
        ClusterIdentity identity) {}
