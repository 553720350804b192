package dev.slipway.api.cluster.aws;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.mixedInstancesPolicy.overrides} of AWSMachinePool. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InstanceTypeOverride(@Required String instanceType) {}
