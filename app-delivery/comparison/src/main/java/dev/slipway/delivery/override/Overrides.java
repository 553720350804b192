package dev.slipway.delivery.override;

import dev.slipway.delivery.action.ResourceActions;
import dev.slipway.delivery.diff.KnownFields;
import dev.slipway.delivery.health.HealthRules;
import dev.slipway.delivery.ignore.IgnoreRule;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code resource.*} keys of argocd-cm. A value that is wrong is left out and named among the problems; the others
 * hold.
 */
public final class Overrides {

    private static final String PREFIX = "resource.customizations";
    private static final String COMPARE = "resource.compareoptions";
    private static final String ALL = "all";

    private final List<HealthRules.Rule> checks = new ArrayList<>();
    private final List<IgnoreRule> ignored = new ArrayList<>();
    private final List<IgnoreRules.TypedKind> typed = new ArrayList<>();
    private final ResourceActions actions = new ResourceActions();
    private final List<String> problems = new ArrayList<>();
    private final HealthRules health;
    private final KindFilter filter;
    private boolean ignoresAggregatedRoles;
    private String statusIgnored = ALL;

    private Overrides(Map<String, String> data) {
        data.forEach((key, value) -> attempt(key, () -> read(key, value)));
        filter = KindFilter.of(data, problems);
        ignoreStatus();
        health = HealthRules.of(checks);
    }

    public static Overrides of(Map<String, String> data) {
        return new Overrides(new java.util.TreeMap<>(data));
    }

    public HealthRules health() {
        return health;
    }

    /** Return what can be done with objects, users' own actions among it. */
    public ResourceActions actions() {
        return actions;
    }

    public List<IgnoreRule> ignored() {
        return List.copyOf(ignored);
    }

    public List<IgnoreRules.TypedKind> typed() {
        return List.copyOf(typed);
    }

    public boolean ignoresAggregatedRoles() {
        return ignoresAggregatedRoles;
    }

    /** Return which kinds are left out altogether. */
    public KindFilter filter() {
        return filter;
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void attempt(String key, Runnable read) {
        try {
            read.run();
        } catch (FaultException broken) {
            problems.add("argocd-cm: " + key + ": " + broken.explanation());
        }
    }

    private void read(String key, String value) {
        if (key.equals(COMPARE)) {
            Map<String, Object> options = yaml(value);
            ignoresAggregatedRoles = Boolean.TRUE.equals(options.get("ignoreAggregatedRoles"));
            statusIgnored = String.valueOf(options.getOrDefault("ignoreResourceStatusField", ALL));
        } else if (key.equals(PREFIX)) {
            yaml(value).forEach((kind, settings) -> {
                if (settings instanceof Map<?, ?> map) {
                    Map<String, String> texts = texts(map);
                    attempt(key + " " + kind, () -> settings(Kinds.ofPath(kind), texts));
                }
            });
        } else if (key.startsWith(PREFIX + ".")) {
            String[] parts = key.substring(PREFIX.length() + 1).split("\\.", 2);
            if (parts.length == 2) {
                settings(Kinds.ofKey(parts[1]), Map.of(parts[0], value));
            }
        }
    }

    /** The kinds that a setting is for; both are globs. */
    private record Kinds(String group, String kind) {

        /** {@code apps/Deployment}, {@code ConfigMap}. */
        static Kinds ofPath(String path) {
            int slash = path.indexOf('/');
            return slash < 0 ? new Kinds("", path) : new Kinds(path.substring(0, slash), path.substring(slash + 1));
        }

        /** {@code apps_Deployment}, {@code ConfigMap}, {@code all}. */
        static Kinds ofKey(String key) {
            int underscore = key.lastIndexOf('_');
            if (key.equals(ALL)) {
                return new Kinds("*", "*");
            }
            return underscore < 0
                    ? new Kinds("", key)
                    : new Kinds(key.substring(0, underscore), key.substring(underscore + 1));
        }
    }

    private void settings(Kinds kinds, Map<String, String> settings) {
        settings.forEach((type, value) -> {
            switch (type) {
                case "health", "health.lua" -> checks.add(HealthRules.Rule.lua(kinds.group(), kinds.kind(), value));
                case "healthExpressions" ->
                    checks.add(HealthRules.Rule.cel(kinds.group(), kinds.kind(), texts(yaml(value))));
                case "ignoreDifferences" -> ignored.add(rule(kinds, yaml(value)));
                case "knownTypeFields" -> typed.add(typed(kinds, value));
                case "actions" -> actions.add(kinds.group(), kinds.kind(), value);
                default -> {}
            }
        });
    }

    private static IgnoreRule rule(Kinds kinds, Map<String, Object> rule) {
        return new IgnoreRule(
                kinds.group(),
                kinds.kind(),
                "",
                "",
                list(rule.get("jsonPointers")),
                list(rule.get("jqPathExpressions")),
                list(rule.get("managedFieldsManagers")));
    }

    private static IgnoreRules.TypedKind typed(Kinds kinds, String value) {
        List<KnownFields> fields = new ArrayList<>();
        for (Object item : yamlList(value)) {
            if (item instanceof Map<?, ?> map && map.get("field") != null && map.get("type") != null) {
                fields.add(new KnownFields(String.valueOf(map.get("field")), String.valueOf(map.get("type"))));
            }
        }
        return new IgnoreRules.TypedKind(kinds.group(), kinds.kind(), fields);
    }

    private void ignoreStatus() {
        switch (statusIgnored) {
            case "none", "off", "false" -> {}
            case "crd" -> ignored.add(status("apiextensions.k8s.io", "CustomResourceDefinition"));
            default -> ignored.add(status("*", "*"));
        }
    }

    private static IgnoreRule status(String group, String kind) {
        return new IgnoreRule(group, kind, "", "", List.of("/status"), List.of(), List.of());
    }

    static Map<String, Object> yaml(String text) {
        List<Map<String, Object>> documents = Json.parseYaml(text);
        return documents.isEmpty() ? Map.of() : documents.get(0);
    }

    /** Lists stand below a key for the parser, which reads objects. */
    static List<?> yamlList(String text) {
        String indented = text.lines().map(line -> "  " + line + "\n").reduce("list:\n", String::concat);
        return yaml(indented).get("list") instanceof List<?> list ? list : List.of();
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value instanceof String || value instanceof Boolean) {
                texts.put(String.valueOf(key), String.valueOf(value));
            }
        });
        return texts;
    }

    static List<String> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
