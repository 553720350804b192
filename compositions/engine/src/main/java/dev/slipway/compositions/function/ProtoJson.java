package dev.slipway.compositions.function;

import dev.slipway.template.format.GoJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The messages as proto3 JSON trees: lower camel case, defaults left out, bytes in base64, enums by name. */
public final class ProtoJson {

    private ProtoJson() {}

    public static RunFunctionRequest request(Map<String, Object> json) {
        return new RunFunctionRequest(
                text(map(json, "meta"), "tag"),
                json.get("observed") == null ? State.EMPTY : state(map(json, "observed")),
                json.get("desired") == null ? null : state(map(json, "desired")),
                struct(json.get("input")),
                struct(json.get("context")),
                values(
                        map(json, "credentials"),
                        entry -> ConnectionDetails.ofBase64(map(map(entry, "credentialData"), "data"))),
                new Provided(
                        values(map(json, "requiredResources"), ProtoJson::items),
                        values(map(json, "extraResources"), ProtoJson::items),
                        values(map(json, "requiredSchemas"), entry -> map(entry, "openapiV3"))));
    }

    public static Map<String, Object> response(RunFunctionResponse response) {
        Map<String, Object> meta = new LinkedHashMap<>();
        put(meta, "tag", response.tag());
        if (!response.ttl().isZero()) {
            meta.put("ttl", duration(response.ttl()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meta", meta);
        if (response.desired() != null) {
            json.put("desired", state(response.desired()));
        }
        if (!response.results().isEmpty()) {
            json.put(
                    "results",
                    response.results().stream().map(ProtoJson::result).toList());
        }
        if (response.context() != null) {
            json.put("context", response.context());
        }
        if (!response.conditions().isEmpty()) {
            json.put(
                    "conditions",
                    response.conditions().stream().map(ProtoJson::condition).toList());
        }
        requirements(json, response.requirements());
        if (response.output() != null) {
            json.put("output", response.output());
        }
        return json;
    }

    /** Return the duration as proto3 JSON writes it: in seconds, with three, six or nine digits after the point. */
    private static String duration(Duration duration) {
        String fraction = String.format(Locale.ROOT, "%09d", duration.abs().getNano());
        String shortest = fraction.replaceFirst("(000){1,3}$", "");
        return (duration.isNegative() ? "-" : "") + duration.abs().getSeconds()
                + (shortest.isEmpty() ? "" : "." + shortest) + "s";
    }

    private static State state(Map<String, Object> json) {
        return new State(
                json.get("composite") == null ? null : resource(map(json, "composite")),
                values(map(json, "resources"), ProtoJson::resource));
    }

    private static FunctionResource resource(Map<String, Object> json) {
        String ready = text(json, "ready");
        return new FunctionResource(
                struct(json.get("resource")),
                ConnectionDetails.ofBase64(map(json, "connectionDetails")),
                ready.isEmpty() ? Ready.UNSPECIFIED : Ready.valueOf(ready.substring("READY_".length())));
    }

    private static List<FunctionResource> items(Map<String, Object> json) {
        List<FunctionResource> items = new ArrayList<>();
        if (json.get("items") instanceof List<?> list) {
            list.forEach(item -> items.add(resource(asMap(item))));
        }
        return items;
    }

    private static Map<String, Object> state(State state) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (state.composite() != null) {
            json.put("composite", resource(state.composite()));
        }
        if (!state.resources().isEmpty()) {
            Map<String, Object> resources = new LinkedHashMap<>();
            state.resources().forEach((name, resource) -> resources.put(name, resource(resource)));
            json.put("resources", resources);
        }
        return json;
    }

    private static Map<String, Object> resource(FunctionResource resource) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (resource.resource() != null) {
            json.put("resource", resource.resource());
        }
        if (!resource.connectionDetails().isEmpty()) {
            json.put("connectionDetails", resource.connectionDetails().revealBase64());
        }
        if (resource.ready() != Ready.UNSPECIFIED) {
            json.put("ready", "READY_" + resource.ready());
        }
        return json;
    }

    private static Map<String, Object> result(FunctionResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (result.severity() != Severity.UNSPECIFIED) {
            json.put("severity", "SEVERITY_" + result.severity());
        }
        put(json, "message", result.message());
        put(json, "reason", result.reason());
        target(json, result.target());
        return json;
    }

    private static Map<String, Object> condition(FunctionCondition condition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", condition.type());
        json.put("status", "STATUS_CONDITION_" + condition.status().toUpperCase(Locale.ROOT));
        put(json, "reason", condition.reason());
        put(json, "message", condition.message());
        target(json, condition.target());
        return json;
    }

    private static void target(Map<String, Object> json, Target target) {
        if (target != Target.UNSPECIFIED) {
            json.put("target", "TARGET_" + target);
        }
    }

    private static void requirements(Map<String, Object> json, Requirements requirements) {
        if (!requirements.isStated()) {
            return;
        }
        Map<String, Object> needed = new LinkedHashMap<>();
        selectors(needed, "extraResources", requirements.extraResources());
        selectors(needed, "resources", requirements.resources());
        if (!requirements.schemas().isEmpty()) {
            needed.put("schemas", schemas(requirements.schemas()));
        }
        json.put("requirements", needed);
    }

    private static Map<String, Object> schemas(Map<String, SchemaSelector> selectors) {
        Map<String, Object> json = new LinkedHashMap<>();
        selectors.forEach((name, selector) ->
                json.put(name, Map.of("apiVersion", selector.apiVersion(), "kind", selector.kind())));
        return json;
    }

    private static void selectors(Map<String, Object> json, String key, Map<String, ResourceSelector> selectors) {
        Map<String, Object> all = new LinkedHashMap<>();
        selectors.forEach((name, selector) -> all.put(name, selector(selector)));
        if (!all.isEmpty()) {
            json.put(key, all);
        }
    }

    /** Return the selector as the protocol writes it. */
    public static Map<String, Object> selector(ResourceSelector selector) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "apiVersion", selector.apiVersion());
        put(json, "kind", selector.kind());
        if (selector.matchName() != null) {
            json.put("matchName", selector.matchName());
        }
        if (selector.matchLabels() != null) {
            boolean all = selector.matchLabels().isEmpty();
            json.put("matchLabels", all ? Map.of() : Map.of("labels", selector.matchLabels()));
        }
        put(json, "namespace", selector.namespace());
        return json;
    }

    private static void put(Map<String, Object> json, String key, String value) {
        if (!value.isEmpty()) {
            json.put(key, value);
        }
    }

    private static String text(Map<String, Object> json, String key) {
        return json.get(key) instanceof String text ? text : "";
    }

    private static Map<String, Object> map(Map<String, Object> json, String key) {
        return asMap(json.get(key));
    }

    @SuppressWarnings("unchecked") // keys of a JSON object are strings
    private static Map<String, Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static @Nullable Map<String, Object> struct(@Nullable Object value) {
        return value instanceof Map<?, ?> ? asMap(GoJson.throughStruct(value)) : null;
    }

    private static <T> Map<String, T> values(Map<String, Object> json, Function<Map<String, Object>, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        json.forEach((key, value) -> values.put(key, read.apply(asMap(value))));
        return values;
    }
}
