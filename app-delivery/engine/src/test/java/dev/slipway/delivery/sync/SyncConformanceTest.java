package dev.slipway.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.conformance.ConformanceCase;
import dev.slipway.testkit.conformance.ConformanceRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class SyncConformanceTest {

    private static final long START = 1_767_225_600L;

    @TestFactory
    Stream<DynamicNode> argocd() {
        return ConformanceRunner.suite("argocd")
                .file("sync-scenarios.json", SyncConformanceTest::scenario)
                .cases();
    }

    private static void scenario(ConformanceCase recorded) {
        SimulatedCluster cluster =
                new SimulatedCluster(recorded.data(), recorded.document().get("apiResources"));
        recorded.get("live").forEach(live -> cluster.add(object(live)));
        List<KubeObject> targets = new ArrayList<>();
        recorded.get("target").forEach(target -> targets.add(cluster.placed(object(target))));
        SyncSettings settings = settings(recorded.get("options"));
        List<TaskResult> results = List.of();
        for (JsonNode want : recorded.get("want")) {
            cluster.operations.clear();
            boolean terminate = cluster.happens(want.get("sync").asInt());
            SyncRequest request = request(targets, cluster, settings);
            SyncOutcome outcome = terminate
                    ? SyncMachine.terminate(request, results, cluster, cluster)
                    : SyncMachine.run(request, results, cluster, cluster);
            String pass = "pass " + want.get("sync");
            assertThat(outcome.phase() + " " + outcome.message())
                    .as(pass)
                    .isEqualTo(want.get("phase").asText() + " "
                            + want.get("message").asText());
            assertThat(sorted(cluster.operations)).as(pass).isEqualTo(operations(want.get("operations")));
            assertThat(results(outcome, cluster)).as(pass).isEqualTo(trees(want.get("results")));
            assertThat(cluster.listed()).as(pass).isEqualTo(keys(want.get("live")));
            results = outcome.results();
        }
    }

    private static SyncRequest request(List<KubeObject> targets, SimulatedCluster cluster, SyncSettings settings) {
        List<KubeObject> hooks = targets.stream().filter(Hooks::isHook).toList();
        List<SyncRequest.Resource> resources = new ArrayList<>();
        Set<Ref> wanted = targets.stream().map(KubeObject::ref).collect(Collectors.toSet());
        for (KubeObject target : targets) {
            if (!Hooks.isHook(target)) {
                KubeObject live = cluster.live(target.ref()).orElse(null);
                resources.add(new SyncRequest.Resource(target, live, !target.equals(live)));
            }
        }
        cluster.objects.values().stream()
                .filter(live -> !Hooks.isHook(live) && !live.kind().equals("Namespace") && !wanted.contains(live.ref()))
                .forEach(live -> resources.add(new SyncRequest.Resource(null, live, true)));
        return new SyncRequest(
                resources, hooks, settings, SimulatedCluster.NAMESPACE, new SyncOrder.Stamp("foobarbaz1234", START));
    }

    private static SyncSettings settings(JsonNode options) {
        List<String> all = new ArrayList<>();
        add(all, options, "replace", "Replace=true");
        add(all, options, "serverSideApply", "ServerSideApply=true");
        add(all, options, "applyOutOfSyncOnly", "ApplyOutOfSyncOnly=true");
        add(all, options, "skipDryRunOnMissingResource", "SkipDryRunOnMissingResource=true");
        add(all, options, "pruneLast", "PruneLast=true");
        if (options.has("validate") && !options.get("validate").asBoolean()) {
            all.add("Validate=false");
        }
        if (options.has("defaultPrune")) {
            all.add("Prune=" + options.get("defaultPrune").asText());
        }
        SyncSettings.Flags flags = new SyncSettings.Flags(
                options.path("prune").asBoolean(),
                options.path("dryRun").asBoolean(),
                options.path("force").asBoolean(),
                options.path("skipHooks").asBoolean(),
                false);
        KubeObject namespace = KubeObject.of(new Ref(Gvk.of("v1", "Namespace"), "", SimulatedCluster.NAMESPACE));
        return new SyncSettings(
                SyncOptions.of(all),
                flags,
                options.path("pruneConfirmed").asBoolean(),
                options.path("createNamespace").asBoolean() ? namespace : null);
    }

    private static void add(List<String> all, JsonNode options, String name, String option) {
        if (options.path(name).asBoolean()) {
            all.add(option);
        }
    }

    /** Writes of one kind in a row may happen in any order. */
    private static List<Map<String, Object>> sorted(List<Map<String, Object>> operations) {
        List<Map<String, Object>> result = new ArrayList<>();
        List<Map<String, Object>> row = new ArrayList<>();
        for (Map<String, Object> operation : operations) {
            if (!row.isEmpty() && !kind(operation).equals(kind(row.get(0)))) {
                flush(row, result);
            }
            row.add(operation);
        }
        flush(row, result);
        return result;
    }

    private static void flush(List<Map<String, Object>> row, List<Map<String, Object>> result) {
        row.sort(Comparator.comparing(one -> String.valueOf(one.get("key"))));
        result.addAll(row);
        row.clear();
    }

    private static String kind(Map<String, Object> operation) {
        String[] key = String.valueOf(operation.get("key")).split("/", -1);
        return operation.get("op") + key[0] + "/" + key[1] + operation.get("dryRun");
    }

    private static List<Map<String, Object>> operations(JsonNode list) {
        List<Map<String, Object>> operations = trees(list);
        operations.forEach(one -> one.computeIfPresent(
                "propagation", (name, value) -> String.valueOf(value).toLowerCase(Locale.ROOT)));
        return sorted(operations);
    }

    private static List<Map<String, Object>> trees(JsonNode list) {
        List<Map<String, Object>> trees = new ArrayList<>();
        list.forEach(one -> trees.add(new TreeMap<>(Json.tree((Object) one))));
        return trees;
    }

    private static List<Map<String, Object>> results(SyncOutcome outcome, SimulatedCluster cluster) {
        return outcome.results().stream()
                .map(result -> result(result, cluster))
                .sorted(Comparator.comparing(one -> String.valueOf(one.get("key"))))
                .toList();
    }

    private static Map<String, Object> result(TaskResult result, SimulatedCluster cluster) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("key", resultKey(result, cluster));
        put(tree, "syncPhase", result.syncPhase().text());
        put(tree, "status", result.status());
        put(tree, "hookType", result.hookType());
        put(tree, "hookPhase", result.phase());
        put(tree, "message", result.message());
        return tree;
    }

    /** Upstream's results give desired objects without a namespace that of the destination, whatever their scope. */
    private static String resultKey(TaskResult result, SimulatedCluster cluster) {
        Ref ref = result.ref();
        boolean made = result.syncPhase() == SyncPhase.PRE_SYNC;
        return cluster.isClusterScoped(ref) && !made
                ? ref.gvk().group() + "/" + ref.gvk().kind() + "/" + SimulatedCluster.NAMESPACE + "/" + ref.name()
                : SimulatedCluster.key(ref);
    }

    private static void put(Map<String, Object> tree, String key, String value) {
        if (!Objects.equals(value, "")) {
            tree.put(key, value);
        }
    }

    private static List<String> keys(JsonNode list) {
        List<String> keys = new ArrayList<>();
        list.forEach(key -> keys.add(key.asText()));
        return keys;
    }

    private static KubeObject object(JsonNode tree) {
        return KubeObject.of(Json.tree((Object) tree));
    }
}
