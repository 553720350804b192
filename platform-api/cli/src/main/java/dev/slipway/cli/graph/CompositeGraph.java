package dev.slipway.cli.graph;

import dev.slipway.cli.trace.Traces;
import dev.slipway.compositions.order.Dependency;
import dev.slipway.compositions.order.PartGraph;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A composite resource with the dependencies between its parts; those of a claim are those of what it is bound to. */
public record CompositeGraph(KubeObject root, PartGraph parts) {

    /** Read the graph of an object. */
    public static CompositeGraph of(Traces traces, KubeObject object) {
        KubeObject root = object;
        List<KubeObject> parts = traces.below(root);
        if (!object.map("spec", "resourceRef").isEmpty() && parts.size() == 1) {
            root = parts.get(0);
            parts = traces.below(root);
        }
        return new CompositeGraph(root, PartGraph.of(parts));
    }

    /** Return the parts as a tree, those first that are made first. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(root.ref() + "  " + state(root)));
        List<String> order = order();
        for (String part : order) {
            boolean last = part.equals(order.get(order.size() - 1));
            KubeObject object = object(part);
            String name = part.equals(object.ref().toString()) ? "" : " [" + part + "]";
            lines.add((last ? "└─ " : "├─ ") + object.ref() + name + "  " + state(object));
            String bar = last ? "   " : "│  ";
            after(part).forEach(line -> lines.add(bar + "   after " + line));
        }
        return String.join("\n", lines);
    }

    /** Return the graph in the language of Graphviz; an arrow points to what has to be there first. */
    public String dot() {
        List<String> lines = new ArrayList<>(List.of("digraph {", "  rankdir=BT;", "  node [shape=box];"));
        order().forEach(part -> {
            String ready = isReady(object(part)) ? "" : ", style=dashed";
            lines.add("  " + quoted(part) + " [label=" + quoted(object(part).ref() + "\\n" + part) + ready + "];");
        });
        parts.edges().forEach(edge -> {
            String label = edge.origin() == PartGraph.Origin.DECLARED ? "depends-on" : edge.detail();
            lines.add("  " + quoted(edge.from()) + " -> " + quoted(edge.to()) + " [label=" + quoted(label) + "];");
        });
        lines.add("}");
        return String.join("\n", lines);
    }

    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>(ref(root));
        tree.put("parts", order().stream().map(this::part).toList());
        return Json.toJson(tree);
    }

    private Map<String, Object> part(String part) {
        KubeObject object = object(part);
        Map<String, Object> tree = new LinkedHashMap<>(ref(object));
        tree.put("part", part);
        tree.put("ready", isReady(object));
        tree.put("level", parts.levels().get(part));
        tree.put(
                "after",
                edges(part).stream()
                        .map(edge -> Map.of(
                                "part",
                                edge.to(),
                                "origin",
                                edge.origin().name().toLowerCase(Locale.ROOT),
                                "field",
                                edge.detail()))
                        .toList());
        tree.put("afterObjects", outside(object));
        return tree;
    }

    private static Map<String, Object> ref(KubeObject object) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", object.apiVersion());
        tree.put("kind", object.kind());
        tree.put("namespace", object.namespace());
        tree.put("name", object.name());
        return tree;
    }

    private List<String> order() {
        Map<String, Integer> levels = parts.levels();
        return levels.keySet().stream()
                .sorted(Comparator.<String, Integer>comparing(levels::get).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private KubeObject object(String part) {
        return Objects.requireNonNull(parts.parts().get(part), part);
    }

    private List<String> after(String part) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        edges(part).forEach(edge -> reasons.computeIfAbsent(edge.to(), any -> new ArrayList<>())
                .add(edge.origin() == PartGraph.Origin.DECLARED ? "depends-on" : edge.detail()));
        List<String> lines = reasons.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.toCollection(ArrayList::new));
        outside(object(part)).forEach(ref -> lines.add(ref + " (depends-on)"));
        return lines;
    }

    private List<PartGraph.Edge> edges(String part) {
        return parts.edges().stream().filter(edge -> edge.from().equals(part)).toList();
    }

    private static List<String> outside(KubeObject object) {
        return Dependency.of(object).stream()
                .map(dependency ->
                        dependency.fold(part -> "", other -> other.ref().toString()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean isReady(KubeObject object) {
        return object.condition("Ready").map(ready -> ready.isTrue()).orElse(true) && !object.isDeleting();
    }

    private static String state(KubeObject object) {
        if (object.isDeleting()) {
            return "Deleting";
        }
        return object.condition("Ready")
                .map(ready -> ready.isTrue() ? "Ready" : ready.reason())
                .orElse("exists");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
