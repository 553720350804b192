package dev.slipway.compositions.function.kro;

import dev.slipway.compositions.function.FunctionResource;
import dev.slipway.compositions.function.RunFunctionRequest;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.template.format.GoJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What exists of each resource of the graph. Whole numbers are whole again, as the API server gives them. */
final class Observations {

    static final String INDEX = "kro.run/collection-index";

    private final Map<String, List<Map<String, Object>>> byId = new LinkedHashMap<>();

    Observations(RunFunctionRequest request, Graph graph) {
        request.observed().resources().forEach((name, resource) -> owner(name, resource, graph)
                .ifPresent(id -> add(id, resource)));
        for (Node node : graph.nodes()) {
            List<FunctionResource> found = request.provided().resources().get(node.id());
            if (node.resource().isExternal() && found != null) {
                byId.put(node.id(), new ArrayList<>());
                found.forEach(resource -> add(node.id(), resource));
            }
        }
        byId.values().forEach(objects -> objects.sort(Comparator.comparing(Observations::index)));
    }

    private void add(String id, FunctionResource resource) {
        byId.computeIfAbsent(id, any -> new ArrayList<>()).add(whole(resource.resourceOrEmpty()));
    }

    static Map<String, Object> whole(Map<String, Object> tree) {
        return GoJson.object(tree);
    }

    /** Elements of a collection are called like the collection, with their own name behind. */
    private static Optional<String> owner(String name, FunctionResource resource, Graph graph) {
        if (graph.contains(name)) {
            return Optional.of(name);
        }
        boolean element = KubeObject.of(resource.resourceOrEmpty()).label(INDEX).isPresent();
        for (int end = name.lastIndexOf('-'); element && end > 0; end = name.lastIndexOf('-', end - 1)) {
            String id = name.substring(0, end);
            if (graph.contains(id) && graph.node(id).resource().isCollection()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static int index(Map<String, Object> object) {
        String index = KubeObject.of(object).label(INDEX).orElse("");
        return index.matches("[0-9]{1,9}") ? Integer.parseInt(index) : 0;
    }

    List<Map<String, Object>> of(Node node) {
        return byId.getOrDefault(node.id(), List.of());
    }

    /** Return what expressions see under the resource's id; empty when there is nothing yet. */
    Optional<Object> value(Node node) {
        List<Map<String, Object>> objects = byId.get(node.id());
        if (node.resource().isCollection()) {
            return Optional.ofNullable(objects);
        }
        return objects == null || objects.isEmpty() ? Optional.empty() : Optional.of(objects.get(0));
    }
}
