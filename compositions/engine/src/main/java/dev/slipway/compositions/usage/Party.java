package dev.slipway.compositions.usage;

import dev.slipway.compositions.function.ResourceSelector;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One side of a usage: the object that is used, {@code of}, or the one that uses it, {@code by}. Pure. */
final class Party {

    private final KubeObject usage;
    private final String side;

    private Party(KubeObject usage, String side) {
        this.usage = usage;
        this.side = side;
    }

    static Party used(KubeObject usage) {
        return new Party(usage, "of");
    }

    static Party using(KubeObject usage) {
        return new Party(usage, "by");
    }

    boolean isGiven() {
        return !usage.map("spec", side).isEmpty();
    }

    Gvk gvk() {
        return Gvk.of(text("apiVersion"), text("kind"));
    }

    /** Return the object by name, if its name is given or was selected before. */
    Optional<Ref> ref() {
        return usage.text("spec", side, "resourceRef", "name").map(name -> new Ref(gvk(), namespace(), name));
    }

    /** Only the used side may be in another namespace, and only when something uses it. */
    boolean isOutOfReach() {
        return side.equals("of")
                && !usage.namespace().isEmpty()
                && !namespace().equals(usage.namespace())
                && !using(usage).isGiven();
    }

    String namespace() {
        return usage.text("spec", side, "resourceRef", "namespace")
                .or(() -> usage.text("spec", side, "resourceSelector", "namespace"))
                .orElse(usage.namespace());
    }

    /** Return the first by name of those that the selector means. */
    Optional<KubeObject> select(Collection<KubeObject> candidates) {
        Map<String, Object> labels = usage.map("spec", side, "resourceSelector", "matchLabels");
        return candidates.stream()
                .filter(one -> one.namespace().isEmpty() || one.namespace().equals(namespace()))
                .filter(one -> labels.entrySet().stream().allMatch(label -> one.label(label.getKey())
                        .filter(value -> value.equals(label.getValue()))
                        .isPresent()))
                .filter(controlled())
                .min(Comparator.comparing(KubeObject::name));
    }

    private Predicate<KubeObject> controlled() {
        boolean same = usage.at("spec", side, "resourceSelector", "matchControllerRef")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        Optional<String> controller = usage.controller().map(OwnerRef::uid);
        return one -> !same
                || controller.isPresent() && one.controller().map(OwnerRef::uid).equals(controller);
    }

    /** Return which objects this side may be: the one of a name, or all of the labels. */
    ResourceSelector selector(boolean namespaced) {
        return new ResourceSelector(
                text("apiVersion"),
                text("kind"),
                namespaced ? namespace() : "",
                ref().map(Ref::name).orElse(null),
                labels());
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        usage.map("spec", side, "resourceSelector", "matchLabels")
                .forEach((key, value) -> labels.put(key, String.valueOf(value)));
        return labels;
    }

    /** Return the patch that records what was selected. */
    Map<String, Object> recorded(String name) {
        return Map.of("spec", Map.of(side, Map.of("resourceRef", Map.of("name", name))));
    }

    /** {@code Kind/name}, as upstream writes it. */
    String label() {
        return text("kind") + "/"
                + usage.text("spec", side, "resourceRef", "name").orElse("?");
    }

    private String text(String field) {
        return usage.text("spec", side, field).orElse("");
    }
}
