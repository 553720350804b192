package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.vpcCni.env.valueFrom.configMapKeyRef} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ConfigMapKeyRef(
        @Required @JsonPropertyDescription("Key of the taint.")
        String key,

        @JsonPropertyDescription("Name.") @Nullable String name,

        @Nullable Boolean optional) {}
