package dev.slipway.cluster.pool;

import dev.slipway.cluster.contract.Report;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says how a pool is. Pure. */
final class PoolReport {

    private static final Set<String> OWN =
            Set.of("Available", "BootstrapConfigReady", "InfrastructureReady", "Deleting", "Paused", "FieldsIgnored");

    private PoolReport() {}

    static Map<String, Object> of(PoolSnapshot seen, Optional<String> paused, String waitsFor) {
        KubeObject pool = seen.pool();
        Report report = new Report(pool, seen.now(), OWN);
        report.say("BootstrapConfigReady", seen.hasBootData(), seen.hasBootData() ? "Ready" : "NotReady", "");
        String problem = seen.infrastructure()
                .problem()
                .or(() -> seen.infrastructure().found().map(found -> found.explanation()))
                .orElse("");
        report.say(
                "InfrastructureReady",
                seen.isProvisioned(),
                seen.isProvisioned() ? "Ready" : "NotReady",
                seen.isProvisioned() ? "" : problem);
        report.say(
                "Available",
                seen.available() >= seen.wanted(),
                seen.available() >= seen.wanted() ? "Available" : "NotAvailable",
                seen.available() >= seen.wanted()
                        ? ""
                        : seen.available() + " of " + seen.wanted() + " nodes are available");
        report.say("Deleting", pool.isDeleting(), pool.isDeleting() ? "Deleting" : "NotDeleting", waitsFor);
        report.paused(paused);
        report.ignored(ignored(pool));
        fields(seen, report);
        report.deprecated("Ready", seen.isRunning(), "NotReady", problem);
        report.deprecated("BootstrapReady", seen.hasBootData(), "WaitingForDataSecret", "");
        report.deprecated("InfrastructureReady", seen.isProvisioned(), "WaitingForInfrastructure", problem);
        report.deprecated("ReplicasReady", seen.ready() >= seen.wanted(), "WaitingForReplicasReady", "");
        return report.status();
    }

    private static List<String> ignored(KubeObject pool) {
        List<String> ignored = new ArrayList<>();
        for (String field : List.of("nodeDrainTimeoutSeconds", "nodeVolumeDetachTimeoutSeconds")) {
            if (pool.at("spec", "template", "spec", "deletion", field).isPresent()) {
                ignored.add("spec.template.spec.deletion." + field);
            }
        }
        if (pool.at("spec", "template", "spec", "readinessGates").isPresent()) {
            ignored.add("spec.template.spec.readinessGates");
        }
        return ignored;
    }

    private static void fields(PoolSnapshot seen, Report report) {
        Map<String, Object> latches = new LinkedHashMap<>();
        if (seen.isProvisioned()) {
            latches.put("infrastructureProvisioned", true);
        }
        if (seen.hasBootData()) {
            latches.put("bootstrapDataSecretCreated", true);
        }
        if (!latches.isEmpty()) {
            report.field("initialization", latches);
        }
        List<Object> refs = seen.nodes()
                .map(nodes -> nodes.stream()
                        .<Object>map(node -> Map.of("apiVersion", "v1", "kind", "Node", "name", node.name()))
                        .toList())
                .orElse(seen.pool().list("status", "nodeRefs"));
        if (!refs.isEmpty()) {
            report.field("nodeRefs", refs);
        }
        report.field("replicas", refs.size())
                .field("readyReplicas", seen.ready())
                .field("availableReplicas", seen.available())
                .field("upToDateReplicas", seen.ids().size());
        versions(seen, report);
        report.field("phase", phase(seen));
    }

    /** Versions that nodes report, by which an upgrade is known to be over. */
    private static void versions(PoolSnapshot seen, Report report) {
        Map<String, Integer> counted = new TreeMap<>();
        seen.nodes().orElse(List.of()).forEach(node -> node.text("status", "nodeInfo", "kubeletVersion")
                .ifPresent(version -> counted.merge(version, 1, Integer::sum)));
        List<Object> versions = new ArrayList<>();
        counted.forEach((version, replicas) -> versions.add(Map.of("version", version, "replicas", replicas)));
        List<Object> known = seen.nodes().isPresent() ? versions : seen.pool().list("status", "versions");
        if (!known.isEmpty()) {
            report.field("versions", known);
        }
    }

    private static String phase(PoolSnapshot seen) {
        if (seen.pool().isDeleting()) {
            return "Deleting";
        }
        if (!seen.isProvisioned()) {
            return seen.hasBootData() ? "Provisioning" : "Pending";
        }
        int difference = seen.ids().size() - seen.wanted();
        if (difference == 0) {
            return seen.ready() == seen.wanted() ? "Running" : "Provisioned";
        }
        return difference < 0 ? "ScalingUp" : "ScalingDown";
    }
}
