package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Desired objects in ordered stages: a stage is applied when the one before it is. Custom resource definitions and
 * namespaces come first, class-like kinds next, the rest last; order within a stage is kept.
 */
public record Plan(List<List<KubeObject>> stages) {

    private static final Set<String> FOUNDATIONS = Set.of("CustomResourceDefinition", "Namespace");
    private static final Set<String> CLASSES = Set.of(
            "StorageClass",
            "IngressClass",
            "PriorityClass",
            "RuntimeClass",
            "ClusterClass",
            "CompositeResourceDefinition",
            "Composition",
            "Function",
            "Provider",
            "ProviderConfig",
            "ClusterProviderConfig");

    public Plan {
        stages = stages.stream().map(List::copyOf).toList();
    }

    /** Return the plan that applies the objects, staged by kind. */
    public static Plan staged(List<KubeObject> objects) {
        List<List<KubeObject>> stages =
                Arrays.asList(new ArrayList<KubeObject>(), new ArrayList<>(), new ArrayList<>());
        objects.forEach(object -> stages.get(stageOf(object.kind())).add(object));
        return new Plan(stages.stream().filter(stage -> !stage.isEmpty()).toList());
    }

    private static int stageOf(String kind) {
        if (FOUNDATIONS.contains(kind)) {
            return 0;
        }
        return CLASSES.contains(kind) ? 1 : 2;
    }

    public List<KubeObject> objects() {
        return stages.stream().flatMap(List::stream).toList();
    }

    public List<Ref> refs() {
        return objects().stream().map(KubeObject::ref).toList();
    }
}
