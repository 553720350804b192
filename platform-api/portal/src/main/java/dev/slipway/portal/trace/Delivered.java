package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.trace.Node.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An Application with the objects that it applied. */
final class Delivered {

    /** More would be neither readable nor cheap; those that are not well come first. */
    private static final int FOLLOWED = 50;

    private final LiveObjects objects;

    Delivered(LiveObjects objects) {
        this.objects = objects;
    }

    /** Return the Application alone. */
    static Node node(KubeObject application) {
        Map<String, String> details = new LinkedHashMap<>();
        application.text("status", "sync", "revision").ifPresent(revision -> details.put("revision", revision));
        history(application).flatMap(last -> last.text("deployedAt")).ifPresent(at -> details.put("deployed", at));
        return new Node(
                Type.APPLICATION,
                application.ref().toString(),
                application.ref(),
                States.application(application),
                details,
                List.of(),
                List.of());
    }

    private static Optional<KubeObject> history(KubeObject application) {
        List<KubeObject> all = entries(application, "history");
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    Node below(KubeObject application) {
        List<KubeObject> resources = new ArrayList<>(entries(application, "resources"));
        resources.sort(Comparator.comparing(entry -> States.resource(entry).isOk()));
        List<Node> children =
                resources.stream().limit(FOLLOWED).map(this::resource).toList();
        Node node = node(application);
        if (resources.size() > FOLLOWED) {
            node.details().put("notShown", (resources.size() - FOLLOWED) + " more objects");
        }
        return node.with(children);
    }

    private Node resource(KubeObject entry) {
        String group = entry.text("group").orElse("");
        String version = entry.text("version").orElse("");
        Ref ref = new Ref(
                new Gvk(group, version, entry.text("kind").orElse("")),
                entry.text("namespace").orElse(""),
                entry.text("name").orElse(""));
        Optional<KubeObject> composed = objects.get(ref).filter(Delivered::isComposed);
        return composed.map(object -> new Descent(objects).below(object))
                .orElseGet(() -> new Node(
                        Type.OBJECT, ref.toString(), ref, States.resource(entry), Map.of(), List.of(), List.of()));
    }

    private static boolean isComposed(KubeObject object) {
        return !object.map("spec", "resourceRef").isEmpty()
                || !object.list("spec", "resourceRefs").isEmpty()
                || !object.list("spec", "crossplane", "resourceRefs").isEmpty()
                || object.condition("Synced").isPresent();
    }

    private static List<KubeObject> entries(KubeObject application, String list) {
        return application.list("status", list).stream()
                .filter(Map.class::isInstance)
                .map(item -> KubeObject.of((Map<?, ?>) item))
                .toList();
    }
}
