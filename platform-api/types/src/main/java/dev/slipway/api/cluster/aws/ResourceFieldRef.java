package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.IntOrString;
import org.jspecify.annotations.Nullable;

/** The field {@code spec.vpcCni.env.valueFrom.resourceFieldRef} of AWSManagedControlPlane. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResourceFieldRef(
        @Nullable String containerName,

        @Nullable IntOrString divisor,

        @Required String resource) {}
