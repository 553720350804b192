package dev.slipway.cluster.topology.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cluster.topology.conversion.Conversion;
import dev.slipway.cluster.topology.tree.Trees;
import dev.slipway.cluster.topology.variable.TopologyVariables;
import dev.slipway.cluster.topology.webhook.OldSchemas;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class TopologyConformanceTest {

    private static final String FOLDER = "clusterclass-topology";
    private static final Conversion CONVERSION = new Conversion((group, kind) -> "v1beta2", new OldSchemas()::pruned);
    private static final String UID = "00000000-0000-0000-0000-00000000000c";

    @TestFactory
    Stream<DynamicNode> topologies() {
        return ConformanceRunner.suite("cluster-api")
                .directories(FOLDER, "expected.yaml", TopologyConformanceTest::computes)
                .directories(FOLDER, "expected-error.txt", recorded -> assertThatThrownBy(() -> desired(recorded))
                        .isInstanceOf(FaultException.class))
                .cases();
    }

    private static void computes(ConformanceCase recorded) {
        var wanted = Json.parseYaml(recorded.text("expected.yaml")).get(0);
        assertThat(Json.toYaml(sorted(shown(desired(recorded))))).isEqualTo(Json.toYaml(sorted(wanted)));
    }

    /** Compared as text, so that a difference can be read; the order of keys says nothing. */
    private static Object sorted(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            var copy = new java.util.TreeMap<String, Object>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), value == null ? "null" : sorted(value)));
            return copy;
        }
        return tree instanceof List<?> list
                ? list.stream().map(TopologyConformanceTest::sorted).toList()
                : String.valueOf(tree);
    }

    private static Desired desired(ConformanceCase recorded) {
        var cluster = documents(recorded.text("cluster.yaml")).stream()
                .filter(document -> Trees.text(document, "kind").equals("Cluster"))
                .findFirst()
                .orElseThrow();
        Trees.put(cluster, UID, "metadata", "uid");
        var classDocuments = documents(recorded.text("clusterclass.yaml"));
        var clusterClass = classDocuments.stream()
                .filter(document -> Trees.text(document, "kind").equals("ClusterClass"))
                .findFirst()
                .orElseThrow();
        var templates = new HashMap<String, Map<String, Object>>();
        classDocuments.forEach(document ->
                templates.put(Trees.text(document, "kind") + "/" + Trees.text(document, "metadata", "name"), document));
        var variables = new TopologyVariables(clusterClass);
        var defaulted = variables.defaulted(cluster);
        variables.check(defaulted, Map.of());
        var current = current(
                defaulted, documents(recorded.textIfPresent("current.yaml").orElse("")));
        return DesiredState.of(
                new Blueprint(clusterClass, templates, TopologyConformanceTest::isOld),
                current,
                new Names(Trees.text(cluster, "metadata", "name"), purpose -> "<any>"));
    }

    private static boolean isOld(String apiVersion, String kind) {
        return Stream.of("AWS", "EKS", "Nodeadm", "GCP").anyMatch(kind::startsWith);
    }

    private static Current current(Map<String, Object> cluster, List<Map<String, Object>> objects) {
        var controlPlane = referred(objects, Trees.map(cluster, "spec", "controlPlaneRef"));
        var machines =
                referred(objects, Trees.map(controlPlane, "spec", "machineTemplate", "spec", "infrastructureRef"));
        var deployments = new LinkedHashMap<String, Current.Workers>();
        var pools = new LinkedHashMap<String, Current.Workers>();
        for (var object : objects) {
            var spec = Trees.map(object, "spec", "template", "spec");
            var workers = new Current.Workers(
                    object,
                    referred(objects, Trees.map(spec, "bootstrap", "configRef")),
                    referred(objects, Trees.map(spec, "infrastructureRef")));
            if (Trees.text(object, "kind").equals("MachineDeployment")) {
                deployments.put(Trees.text(object, "metadata", "labels", Keys.DEPLOYMENT_NAME), workers);
            } else if (Trees.text(object, "kind").equals("MachinePool")) {
                pools.put(Trees.text(object, "metadata", "labels", Keys.POOL_NAME), workers);
            }
        }
        return new Current(
                cluster,
                referred(objects, Trees.map(cluster, "spec", "infrastructureRef")),
                controlPlane,
                machines,
                deployments,
                pools,
                Set.of());
    }

    private static @Nullable Map<String, Object> referred(List<Map<String, Object>> objects, Map<String, Object> ref) {
        return objects.stream()
                .filter(object -> Trees.text(object, "kind").equals(Trees.text(ref, "kind"))
                        && Trees.text(object, "metadata", "name").equals(Trees.text(ref, "name")))
                .findFirst()
                .orElse(null);
    }

    private static List<Map<String, Object>> documents(String yaml) {
        var documents = new ArrayList<Map<String, Object>>();
        for (var document : Json.parseYaml(yaml)) {
            boolean core = Trees.text(document, "apiVersion").startsWith("cluster.x-k8s.io/");
            var converted = Trees.copy(core ? CONVERSION.to(Keys.API, document) : document);
            if (Trees.text(converted, "metadata", "namespace").isEmpty()) {
                Trees.put(converted, "default", "metadata", "namespace");
            }
            documents.add(converted);
        }
        return documents;
    }

    private static Map<String, Object> shown(Desired desired) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("cluster", desired.cluster());
        shown.put("infrastructureCluster", desired.infrastructureCluster());
        var controlPlane = new LinkedHashMap<String, @Nullable Object>();
        controlPlane.put("object", desired.controlPlane());
        controlPlane.put("infrastructureMachineTemplate", desired.controlPlaneMachines());
        controlPlane.put("machineHealthCheck", untyped(desired.controlPlaneHealthCheck()));
        shown.put("controlPlane", controlPlane);
        workers(
                shown,
                "machineDeployments",
                desired.machineDeployments(),
                "bootstrapTemplate",
                "infrastructureMachineTemplate");
        workers(shown, "machinePools", desired.machinePools(), "bootstrapConfig", "infrastructureMachinePool");
        return shown;
    }

    private static void workers(
            Map<String, Object> shown,
            String list,
            Map<String, Desired.Workers> groups,
            String bootstrap,
            String infrastructure) {
        if (groups.isEmpty()) {
            return;
        }
        var all = new LinkedHashMap<String, Object>();
        groups.forEach((name, workers) -> {
            var group = new LinkedHashMap<String, @Nullable Object>();
            group.put("object", untyped(workers.object()));
            group.put(bootstrap, workers.bootstrap());
            group.put(infrastructure, workers.infrastructure());
            if (list.equals("machineDeployments")) {
                group.put("machineHealthCheck", untyped(workers.healthCheck()));
            }
            all.put(name, group);
        });
        shown.put(list, all);
    }

    /** Recorded from Go values of known type, which do not say their kind. */
    private static @Nullable Map<String, Object> untyped(@Nullable Map<String, Object> object) {
        if (object == null) {
            return null;
        }
        var copy = Tree.thawed(object);
        copy.keySet().removeAll(Set.of("apiVersion", "kind"));
        return copy;
    }
}
