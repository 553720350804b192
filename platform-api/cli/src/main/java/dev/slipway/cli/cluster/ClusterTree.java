package dev.slipway.cli.cluster;

import dev.slipway.api.meta.Condition;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws a cluster and what belongs to it, by owner references, with what each says about itself. */
public final class ClusterTree {

    private static final int SENTENCE = 100;

    private final List<KubeObject> objects;
    private final StringBuilder text = new StringBuilder();

    private ClusterTree(List<KubeObject> objects) {
        this.objects = objects;
    }

    /** Return the tree under {@code root}; every object appears under the object that controls it, or else owns it. */
    public static String draw(KubeObject root, List<KubeObject> objects) {
        ClusterTree tree = new ClusterTree(objects);
        tree.text.append(line(root)).append('\n');
        tree.children(root, "");
        return tree.text.toString();
    }

    /** Return an object in one line: what it is, where it stands, and what is wrong. */
    public static String line(KubeObject object) {
        List<String> parts = new ArrayList<>(List.of(object.kind() + "/" + object.name()));
        object.text("status", "phase").ifPresent(parts::add);
        object.at("status", "replicas")
                .filter(count -> object.at("spec", "replicas").isPresent())
                .ifPresent(count -> parts.add(object.at("status", "readyReplicas")
                                .orElse(0) + "/" + object.at("spec", "replicas").orElse(0) + " ready"));
        object.text("spec", "version")
                .or(() -> object.text("spec", "template", "spec", "version"))
                .ifPresent(parts::add);
        problem(object).ifPresent(parts::add);
        return String.join("  ", parts);
    }

    private static Optional<String> problem(KubeObject object) {
        for (String type : List.of("Paused", "Deleting")) {
            Optional<Condition> condition = object.condition(type).filter(Condition::isTrue);
            if (condition.isPresent()) {
                return Optional.of(type + ": " + sentence(condition.get()));
            }
        }
        for (String type : List.of("Ready", "Available")) {
            Optional<Condition> condition = object.condition(type).filter(found -> !found.isTrue());
            if (condition.isPresent()) {
                return Optional.of("not " + type + ": " + sentence(condition.get()));
            }
        }
        return Optional.empty();
    }

    private static String sentence(Condition condition) {
        String message = condition.message();
        String full = message == null || message.isEmpty() ? condition.reason() : message.replace('\n', ' ');
        return full.length() > SENTENCE ? full.substring(0, SENTENCE) + "..." : full;
    }

    private void children(KubeObject parent, String indent) {
        List<KubeObject> children = objects.stream()
                .filter(object -> parentOf(object)
                        .filter(owner -> owner.uid().equals(parent.uid()))
                        .isPresent())
                .sorted(Comparator.comparing(KubeObject::kind).thenComparing(KubeObject::name))
                .toList();
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            text.append(indent)
                    .append(last ? "└─ " : "├─ ")
                    .append(line(children.get(i)))
                    .append('\n');
            children(children.get(i), indent + (last ? "   " : "│  "));
        }
    }

    private static Optional<OwnerRef> parentOf(KubeObject object) {
        return object.controller().or(() -> object.owners().stream().findFirst());
    }
}
