package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code app sync} asks for, and the operation that it becomes. Pure.
 *
 * @param strategy {@code apply}, {@code hook} or empty
 * @param options sync options to add to those of the spec
 * @param retry the retry policy of the operation; empty for the spec's
 * @param manifests objects, as JSON, in the place of those of the sources; none for these
 */
public record SyncFlags(
        Set<Flag> flags,
        ChosenRevisions revisions,
        String strategy,
        List<ResourceFilter> resources,
        List<String> options,
        Map<String, Object> retry,
        List<Map<String, Object>> info,
        List<String> manifests) {

    /** The flags that need no value. */
    public enum Flag {
        PRUNE,
        DRY_RUN,
        FORCE
    }

    /** Return the operation for an Application; filters that choose nothing are INVALID. */
    public Map<String, Object> operation(KubeObject app, String user) {
        Map<String, Object> sync = new LinkedHashMap<>(revisions.fields(app));
        put(sync, "prune", flags.contains(Flag.PRUNE));
        put(sync, "dryRun", flags.contains(Flag.DRY_RUN));
        strategy(sync);
        if (!manifests.isEmpty()) {
            local(app);
            sync.put("manifests", manifests);
        }
        if (!resources.isEmpty()) {
            sync.put("resources", chosen(app));
        }
        List<Object> all = new ArrayList<>(app.list("spec", "syncPolicy", "syncOptions"));
        options.forEach(option -> {
            all.removeIf(other -> name(String.valueOf(other)).equals(name(option)));
            all.add(option);
        });
        if (!all.isEmpty()) {
            sync.put("syncOptions", all);
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("initiatedBy", Map.of("username", user));
        operation.put("sync", sync);
        Map<String, Object> policy = retry.isEmpty() ? app.map("spec", "syncPolicy", "retry") : retry;
        if (!policy.isEmpty()) {
            operation.put("retry", policy);
        }
        if (!info.isEmpty()) {
            operation.put("info", info);
        }
        return operation;
    }

    private void local(KubeObject app) {
        if (new AppFields(app).isAutomated() && !flags.contains(Flag.DRY_RUN)) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "Cannot use local sync when Automatic Sync Policy is enabled except with --dry-run");
        }
    }

    private static void put(Map<String, Object> sync, String field, boolean given) {
        if (given) {
            sync.put(field, true);
        }
    }

    private static String name(String option) {
        return option.split("=", 2)[0];
    }

    private void strategy(Map<String, Object> sync) {
        boolean force = flags.contains(Flag.FORCE);
        switch (strategy) {
            case "", "hook" -> {
                if (force || !strategy.isEmpty()) {
                    sync.put("syncStrategy", Map.of("hook", force ? Map.of("force", true) : Map.of()));
                }
            }
            case "apply" -> sync.put("syncStrategy", Map.of("apply", Map.of("force", force)));
            default -> throw new FaultException(Fault.INVALID, "--strategy is apply or hook, not " + strategy);
        }
    }

    private List<Map<String, Object>> chosen(KubeObject app) {
        List<Map<String, Object>> chosen = new ArrayList<>();
        for (KubeObject resource : new AppFields(app).resources()) {
            boolean hook = resource.at("hook").filter(Boolean.TRUE::equals).isPresent();
            if (!hook && ResourceFilter.chooses(resources, resource)) {
                Map<String, Object> one = new LinkedHashMap<>();
                for (String field : List.of("group", "kind", "namespace", "name")) {
                    resource.text(field).ifPresent(value -> one.put(field, value));
                }
                chosen.add(one);
            }
        }
        if (chosen.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID, "no matching resource in " + app.namespace() + "/" + app.name() + " for --resource");
        }
        return chosen;
    }
}
