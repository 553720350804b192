package dev.slipway.cluster.aws.pool;

import dev.slipway.api.cluster.aws.AWSManagedMachinePoolSpec;
import dev.slipway.cluster.aws.parts.Names;
import dev.slipway.cluster.aws.plane.Versions;
import dev.slipway.cluster.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An AWSManagedMachinePool, with the MachinePool that says how many nodes of which version there should be. Pure. */
record Pool(KubeObject object, AWSManagedMachinePoolSpec spec, KubeObject machinePool) {

    static Pool of(KubeObject object, KubeObject machinePool) {
        return new Pool(object, Json.convert(object.map("spec"), AWSManagedMachinePoolSpec.class), machinePool);
    }

    String name() {
        return spec.eksNodegroupName() == null || spec.eksNodegroupName().isEmpty()
                ? Names.nodeGroup(object.namespace(), object.name())
                : spec.eksNodegroupName();
    }

    boolean isAdopted() {
        return NodeGroups.isAdopted(object);
    }

    /** Return the version that the MachinePool asks for; none leaves it to EKS at creation, and alone afterwards. */
    Optional<String> version() {
        return machinePool.text("spec", "template", "spec", "version").map(Versions::minor);
    }

    /** Return how many nodes there may be; where somebody else scales, they decide how many there are. */
    Map<String, Object> scaling() {
        long replicas = machinePool
                .at("spec", "replicas")
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .orElse(1L);
        @Nullable Integer least = spec.scaling() == null ? null : spec.scaling().minSize();
        @Nullable Integer most = spec.scaling() == null ? null : spec.scaling().maxSize();
        Map<String, Object> scaling = new LinkedHashMap<>();
        scaling.put("minSize", least == null ? Math.min(1L, replicas) : least.longValue());
        scaling.put("maxSize", most == null ? Math.max(1L, replicas) : most.longValue());
        if (machinePool.annotation(Keys.REPLICAS_MANAGED_BY).isEmpty()) {
            scaling.put("desiredSize", replicas);
        }
        return scaling;
    }
}
