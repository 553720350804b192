package dev.slipway.api.externalsecrets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import org.jspecify.annotations.Nullable;

/** Secrets of one namespace of a cluster. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KubernetesStore(
        @JsonPropertyDescription("Who asks.") @Nullable KubernetesAuth auth,

        @JsonPropertyDescription("A kubeconfig, which says both where and who.") @Nullable
        SecretKeyRef authRef,

        @Default("default") @JsonPropertyDescription("The namespace of the Secrets.") @Nullable
        String remoteNamespace,

        @JsonPropertyDescription("The cluster.") @Nullable KubernetesServer server) {}
