package dev.slipway.delivery.sync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthCode;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A cluster of recorded scenarios: objects have the health that a scenario says, and writes are noted. */
final class SimulatedCluster implements SyncWorld, SyncWriter {

    static final String NAMESPACE = "app";

    final Map<String, KubeObject> objects = new TreeMap<>();
    final List<Map<String, Object>> operations = new ArrayList<>();
    private final Map<String, String> health = new HashMap<>();
    private final Set<String> checked = new HashSet<>();
    private final Set<String> clusterScoped = new HashSet<>();
    private final Set<String> unknownKinds = new HashSet<>();
    private final JsonNode scenario;

    SimulatedCluster(JsonNode scenario, JsonNode apiResources) {
        this.scenario = scenario;
        for (JsonNode resource : apiResources) {
            String kind = resource.get("kind").asText();
            if (resource.get("health").asBoolean()) {
                checked.add(kind);
            }
            if (!resource.get("namespaced").asBoolean()) {
                clusterScoped.add(kind);
            }
        }
        scenario.path("unknownKinds").forEach(kind -> unknownKinds.add(kind.asText()));
    }

    KubeObject placed(KubeObject object) {
        boolean placed =
                clusterScoped.contains(object.kind()) || !object.namespace().isEmpty();
        return placed ? object : object.with(NAMESPACE, "metadata", "namespace");
    }

    void add(KubeObject object) {
        KubeObject placed = placed(object);
        objects.put(key(placed.ref()), placed);
    }

    /** Return the keys of what is there, in the way scenarios list it. */
    List<String> listed() {
        return objects.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue().isDeleting() ? " (deleting)" : ""))
                .toList();
    }

    static String key(Ref ref) {
        return ref.gvk().group() + "/" + ref.gvk().kind() + "/" + ref.namespace() + "/" + ref.name();
    }

    boolean isClusterScoped(Ref ref) {
        return clusterScoped.contains(ref.gvk().kind());
    }

    /** Let happen what the scenario says comes before this pass; return whether the operation is terminated now. */
    boolean happens(int pass) {
        boolean terminate = false;
        for (JsonNode event : scenario.path("events")) {
            if (event.get("beforeSync").asInt() == pass) {
                event.path("health")
                        .fields()
                        .forEachRemaining(
                                one -> health.put(one.getKey(), one.getValue().asText()));
                event.path("remove").forEach(key -> objects.remove(key.asText()));
                event.path("finishDelete").forEach(key -> objects.remove(key.asText()));
                terminate |= event.path("terminate").asBoolean();
            }
        }
        return terminate;
    }

    @Override
    public Optional<KubeObject> live(Ref ref) {
        return Optional.ofNullable(objects.get(key(ref)));
    }

    @Override
    public Optional<Health> health(KubeObject live) {
        String named = health.get(key(live.ref()));
        if (named != null) {
            HealthCode code = HealthCode.valueOf(named.toUpperCase(Locale.ROOT));
            return Optional.of(new Health(code, "health of " + live.name() + ": " + named));
        }
        return checked.contains(live.kind()) ? Optional.of(new Health(HealthCode.HEALTHY, "")) : Optional.empty();
    }

    @Override
    public boolean serves(Gvk gvk) {
        return !unknownKinds.contains(gvk.kind());
    }

    @Override
    public Optional<String> refusal(KubeObject object) {
        JsonNode why = scenario.path("forbidden").path(key(object.ref()));
        return why.isTextual() ? Optional.of(why.asText()) : Optional.empty();
    }

    @Override
    public List<Answer> write(List<Write> writes) {
        return writes.stream().map(this::write).toList();
    }

    private Answer write(Write write) {
        String key = key(write.object().ref());
        boolean dry = write.mode() == Mode.DRY_RUN;
        String verb = write.verb().name().toLowerCase(Locale.ROOT);
        Map<String, Object> operation = note(verb, key);
        if (dry) {
            operation.put("dryRun", true);
        }
        if (write.force()) {
            operation.put("force", true);
        }
        if (write.serverSide()) {
            operation.put("serverSideApply", true);
        }
        if (write.verb() == Verb.APPLY || write.verb() == Verb.CREATE) {
            operation.put("validate", write.validate());
        }
        JsonNode failure = scenario.path(dry ? "failDryRun" : "failApply").path(key);
        if (failure.isTextual()) {
            return Answer.failed(failure.asText());
        }
        if (!dry) {
            store(key, write.object());
        }
        return Answer.done(message(write));
    }

    private static String message(Write write) {
        return switch (write.verb()) {
            case APPLY -> write.object().name() + " applied";
            case CREATE -> write.object().name() + " created";
            case REPLACE -> write.object().name() + " replaced";
            case UPDATE -> write.object().kind() + "/" + write.object().name() + " updated";
        };
    }

    private void store(String key, KubeObject object) {
        if (!objects.containsKey(key) && scenario.path("healthOnApply").has(key)) {
            health.put(key, scenario.get("healthOnApply").get(key).asText());
        }
        objects.put(key, object);
        if (object.kind().equals("CustomResourceDefinition")) {
            object.text("spec", "names", "kind").ifPresent(unknownKinds::remove);
        }
    }

    private Map<String, Object> note(String verb, String key) {
        Map<String, Object> operation = new TreeMap<>();
        operation.put("op", verb);
        operation.put("key", key);
        operations.add(operation);
        return operation;
    }

    @Override
    public List<Answer> delete(List<KubeObject> live, String propagation) {
        for (KubeObject object : live) {
            String key = key(object.ref());
            note("delete", key).put("propagation", propagation);
            boolean slow = false;
            for (JsonNode one : scenario.path("slowDelete")) {
                slow |= one.asText().equals(key);
            }
            if (slow) {
                objects.put(key, object.with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp"));
            } else {
                objects.remove(key);
            }
        }
        return live.stream().map(object -> Answer.done("")).toList();
    }

    @Override
    public Answer release(KubeObject hook) {
        note("remove-hook-finalizer", key(hook.ref()));
        List<String> others = hook.finalizers().stream()
                .filter(name -> !name.equals(Keys.HOOK_FINALIZER))
                .toList();
        objects.put(key(hook.ref()), hook.with(others, "metadata", "finalizers"));
        return Answer.done("");
    }
}
