package dev.slipway.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a cluster is. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ClusterBootstrapStatus(
        @JsonPropertyDescription("The add-ons.") @Nullable List<Addon> addons,

        @JsonPropertyDescription("When the agent was invited last; a new token follows when it takes too long.")
        @Nullable
        String agentInvitedAt,

        @JsonPropertyDescription("How often the agent was invited.") @Nullable
        Integer agentInvitations,

        @JsonPropertyDescription("One per step, and ProfileReady for all of them.") @Nullable
        List<Condition> conditions,

        @JsonPropertyDescription("The version of the cluster's API server.") @Nullable
        String kubernetesVersion,

        @JsonPropertyDescription("The generation that was seen.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("What the cluster's ExternalSecrets ask the hub for, and how far that is.") @Nullable
        Secrets secrets) {

    /** Secrets of the hub's stores in the cluster. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Secrets(
            @JsonPropertyDescription("How many different secrets are asked for.") @Nullable
            Integer asked,

            @JsonPropertyDescription("How many of them the cluster has not got as they are now.") @Nullable
            Integer behind,

            @JsonPropertyDescription("Since when the oldest of those is waited for; absent when the cluster has all.")
            @Nullable
            String behindSince,

            @JsonPropertyDescription("What it does not get and why; ten at most.") @Nullable
            List<String> refused) {}

    /** An add-on. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Addon(
            @JsonPropertyDescription("Its name.") @Nullable String name,

            @JsonPropertyDescription("The version that fits the cluster's Kubernetes.") @Nullable
            String version,

            @JsonPropertyDescription("What its Application says of its health.") @Nullable
            String health,

            @JsonPropertyDescription("What its Application says of its synchronisation.") @Nullable
            String sync) {}
}
