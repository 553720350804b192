package dev.slipway.cluster.gcp.desired;

import dev.slipway.api.cluster.gcp.GCPManagedMachinePoolSpec;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;

/** Fields that are accepted and set, and that change nothing, by path. */
public final class WithoutEffect {

    private static final List<String> CLUSTER =
            List.of("loadBalancer", "resourceManagerTags", "serviceEndpoints", "network.loadBalancerBackendPort");
    private static final long DEFAULT_PORTS = 64;

    private WithoutEffect() {}

    public static List<String> ofCluster(KubeObject cluster) {
        List<String> paths = new ArrayList<>(set(cluster, CLUSTER));
        cluster.at("spec", "network", "minPortsPerVm")
                .filter(ports -> !ports.equals(DEFAULT_PORTS))
                .ifPresent(ports -> paths.add("spec.network.minPortsPerVm"));
        return paths;
    }

    /** Ranges need alias addresses, and Autopilot decides about logs and metrics itself. */
    public static List<String> ofControlPlane(KubeObject plane) {
        List<String> paths = new ArrayList<>();
        if (!isTrue(plane, "clusterNetwork", "useIPAliases")) {
            paths.addAll(set(plane, List.of("clusterNetwork.pod", "clusterNetwork.service")));
        }
        if (isTrue(plane, "enableAutopilot")) {
            paths.addAll(set(plane, List.of("loggingService", "monitoringService")));
        }
        return paths;
    }

    public static List<String> ofPool(KubeObject pool, GCPManagedMachinePoolSpec spec) {
        List<String> paths = new ArrayList<>();
        pool.text("spec", "nodeSecurity", "sandboxType")
                .filter(type -> !type.equals("GVISOR"))
                .ifPresent(type -> paths.add("spec.nodeSecurity.sandboxType"));
        if (spec.linuxNodeConfig() != null && spec.linuxNodeConfig().cgroupMode() != null) {
            int mode = spec.linuxNodeConfig().cgroupMode();
            if (mode < 0 || mode > 2) {
                paths.add("spec.linuxNodeConfig.cgroupMode");
            }
        }
        if (spec.instanceType() != null && spec.machineType() != null) {
            paths.add("spec.machineType");
        }
        if (spec.diskSizeGB() != null && spec.diskSizeGb() != null) {
            paths.add("spec.diskSizeGb");
        }
        return paths;
    }

    private static boolean isTrue(KubeObject object, String... field) {
        String[] path = new String[field.length + 1];
        path[0] = "spec";
        System.arraycopy(field, 0, path, 1, field.length);
        return object.at(path).filter(Boolean.TRUE::equals).isPresent();
    }

    private static List<String> set(KubeObject object, List<String> fields) {
        return fields.stream()
                .map(field -> "spec." + field)
                .filter(path -> object.at(path.split("\\.", -1)).isPresent())
                .toList();
    }
}
