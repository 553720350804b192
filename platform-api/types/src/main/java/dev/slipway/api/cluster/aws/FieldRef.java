package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.vpcCni.env.valueFrom.fieldRef} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldRef(
        @JsonPropertyDescription("Group and version of the object.") @Nullable
        String apiVersion,

        @Required @JsonPropertyDescription("Part of the object that is meant.")
        String fieldPath) {}
