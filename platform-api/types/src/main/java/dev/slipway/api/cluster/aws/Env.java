package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.vpcCni.env} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Env(
        @Required @JsonPropertyDescription("Name.") String name,

        @JsonPropertyDescription("The value.") @Nullable String value,

        @Nullable ValueFrom valueFrom) {}
