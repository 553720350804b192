package dev.slipway.api.helm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.kubernetes.ClusterCredentials;
import dev.slipway.api.kubernetes.ClusterIdentity;
import dev.slipway.api.managed.ConfigCrd;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** How to reach the cluster that releases are installed in. */
@ConfigCrd(
        group = "helm.crossplane.io",
        versions = {"v1beta1", "v1alpha1"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HelmConfigSpec(
        @Required @JsonPropertyDescription("Where the kubeconfig is.")
        ClusterCredentials credentials,

        @JsonPropertyDescription("A cloud's identity whose token takes the place of the kubeconfig's user.") @Nullable
        ClusterIdentity identity) {}
