package dev.slipway.api.cluster.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.cluster.ObjectReference;
import io.fabric8.generator.annotation.Required;

/** The field {@code spec.controlPlane.machineInfrastructure} of ClusterClass. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineInfrastructureV1Beta1(@Required ObjectReference ref) {}
