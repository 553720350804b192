package dev.slipway.api.argocd;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.IntOrString;

/** The number of replicas of a workload. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KustomizeReplica(
        @Required IntOrString count,
        @Required @JsonInclude(JsonInclude.Include.ALWAYS) String name) {}
