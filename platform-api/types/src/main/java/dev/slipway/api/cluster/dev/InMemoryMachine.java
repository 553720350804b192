package dev.slipway.api.cluster.dev;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** A machine in the memory of the server. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InMemoryMachine(
        @JsonPropertyDescription("The API server of a machine of a control plane.") @Nullable
        Behavior apiServer,

        @JsonPropertyDescription("The etcd member of a machine of a control plane.") @Nullable
        Behavior etcd,

        @JsonPropertyDescription("The node.") @Nullable Behavior node,

        @JsonPropertyDescription("The machine itself.") @Nullable
        Behavior vm) {}
