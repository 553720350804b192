package dev.slipway.compositions.function.gotemplating;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.Ready;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.compositions.function.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request as templates see it: its proto3 JSON. Secret values are in it, in base64, because templates put them where
 * they belong.
 */
final class RequestTree {

    private RequestTree() {}

    static Map<String, Object> of(RunFunctionRequest request) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("meta", request.tag().isEmpty() ? Map.of() : Map.of("tag", request.tag()));
        tree.put("observed", state(request.observed()));
        if (request.desired() != null) {
            tree.put("desired", state(request.desired()));
        }
        put(tree, "input", request.input());
        put(tree, "context", request.context());
        put(tree, "credentials", credentials(request.credentials()));
        put(tree, "requiredResources", found(request.provided().resources()));
        put(tree, "extraResources", found(request.provided().extraResources()));
        // Templates that were written for the older name see what was found under the newer one.
        if (!tree.containsKey("extraResources")) {
            put(tree, "extraResources", found(request.provided().resources()));
        }
        put(tree, "requiredSchemas", schemas(request.provided().schemas()));
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable Map<String, ?> value) {
        if (value != null && (!value.isEmpty() || key.equals("context") || key.equals("input"))) {
            tree.put(key, value);
        }
    }

    private static Map<String, Object> state(State state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (state.composite() != null) {
            tree.put("composite", resource(state.composite()));
        }
        Map<String, Object> resources = new LinkedHashMap<>();
        state.resources().forEach((name, resource) -> resources.put(name, resource(resource)));
        put(tree, "resources", resources);
        return tree;
    }

    private static Map<String, Object> resource(FunctionResource resource) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (resource.resource() != null) {
            tree.put("resource", resource.resource());
        }
        put(tree, "connectionDetails", resource.connectionDetails().revealBase64());
        if (resource.ready() != Ready.UNSPECIFIED) {
            tree.put("ready", "READY_" + resource.ready());
        }
        return tree;
    }

    private static Map<String, Object> credentials(Map<String, ConnectionDetails> credentials) {
        Map<String, Object> tree = new LinkedHashMap<>();
        credentials.forEach(
                (name, details) -> tree.put(name, Map.of("credentialData", Map.of("data", details.revealBase64()))));
        return tree;
    }

    /** Return what was found for each requirement, by its name. */
    static Map<String, Object> found(Map<String, List<FunctionResource>> found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        found.forEach((name, items) -> tree.put(
                name,
                items.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "items",
                                items.stream().map(RequestTree::resource).toList())));
        return tree;
    }

    private static Map<String, Object> schemas(Map<String, Map<String, Object>> schemas) {
        Map<String, Object> tree = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> tree.put(name, Map.of("openapiV3", schema)));
        return tree;
    }
}
