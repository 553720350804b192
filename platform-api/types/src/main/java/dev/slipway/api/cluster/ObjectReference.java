package dev.slipway.api.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** An object, as v1beta1 refers to it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ObjectReference(
        @JsonPropertyDescription("Group and version of the object.") @Nullable
        String apiVersion,

        @JsonPropertyDescription("Part of the object that is meant.") @Nullable
        String fieldPath,

        @JsonPropertyDescription("Kind of the object.") @Nullable
        String kind,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @JsonPropertyDescription("Namespace of the object.") @Nullable
        String namespace,

        @JsonPropertyDescription("Resource version of the object.") @Nullable
        String resourceVersion,

        @JsonPropertyDescription("Id of the object.") @Nullable
        String uid) {}
