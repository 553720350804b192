package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prediction as it goes over the wire and is printed as JSON, and back. Pure. */
public final class PredictionTree {

    private PredictionTree() {}

    public static Map<String, Object> of(Prediction prediction) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("hasChanges", prediction.hasChanges());
        tree.put("hasProblems", prediction.hasProblems());
        tree.put(
                "changes",
                prediction.changes().stream().map(PredictionTree::change).toList());
        tree.put("notes", prediction.notes());
        return tree;
    }

    private static Map<String, Object> change(PredictedChange change) {
        Map<String, Object> tree = new LinkedHashMap<>(ref(change.ref(), change.name()));
        tree.put("part", change.part());
        if (change.parent() != null) {
            tree.put("parent", ref(change.parent(), change.parent().name()));
        }
        tree.putAll(action(change.change()));
        tree.put("fields", fields(change.fields()));
        tree.put("calls", change.calls().stream().map(PredictionTree::call).toList());
        tree.put("step", change.step());
        tree.put("notes", change.notes());
        tree.put("problem", change.problem());
        return tree;
    }

    private static Map<String, Object> ref(Ref ref, String shown) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", ref.gvk().apiVersion());
        tree.put("kind", ref.gvk().kind());
        tree.put("namespace", ref.namespace());
        tree.put("name", ref.name());
        tree.put("shownName", shown);
        return tree;
    }

    private static Map<String, Object> call(CloudCall call) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("resource", call.resource());
        tree.putAll(action(call.change()));
        tree.put("fields", call.change() instanceof Change.Update update ? fields(update.drift()) : List.of());
        tree.put("note", call.note());
        return tree;
    }

    private static Map<String, Object> action(Change change) {
        return change.fold(
                () -> Map.of("action", "create"),
                drift -> Map.of("action", "update"),
                why -> Map.of("action", "replace", "reason", why),
                () -> Map.of("action", "delete"),
                () -> Map.of("action", "keep"));
    }

    private static List<Object> fields(Drift drift) {
        List<Object> fields = new ArrayList<>();
        drift.fields().forEach(field -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("path", field.path());
            put(tree, "desired", field.desired());
            put(tree, "actual", field.actual());
            fields.add(tree);
        });
        return fields;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    /** Read what {@link #of(Prediction)} has written. */
    public static Prediction read(Map<String, Object> tree) {
        KubeObject document = KubeObject.of(tree);
        return new Prediction(
                maps(document.list("changes")).stream()
                        .map(PredictionTree::readChange)
                        .toList(),
                texts(document.list("notes")));
    }

    private static PredictedChange readChange(KubeObject tree) {
        Drift fields = readFields(tree.list("fields"));
        KubeObject parent = KubeObject.of(tree.map("parent"));
        return new PredictedChange(
                readRef(tree),
                tree.text("shownName").orElse(""),
                tree.text("part").orElse(""),
                parent.tree().isEmpty() ? null : readRef(parent),
                readAction(tree, fields),
                fields,
                maps(tree.list("calls")).stream()
                        .map(call -> new CloudCall(
                                call.text("resource").orElse(""),
                                readAction(call, readFields(call.list("fields"))),
                                call.text("note").orElse("")))
                        .toList(),
                tree.at("step").map(step -> ((Number) step).intValue()).orElse(1),
                texts(tree.list("notes")),
                tree.text("problem").orElse(""));
    }

    private static Ref readRef(KubeObject tree) {
        return new Ref(
                Gvk.of(tree.apiVersion(), tree.kind()),
                tree.text("namespace").orElse(""),
                tree.text("name").orElse(""));
    }

    private static Change readAction(KubeObject tree, Drift fields) {
        return switch (tree.text("action").orElse("keep")) {
            case "create" -> new Change.Create();
            case "update" -> new Change.Update(fields);
            case "replace" -> new Change.Replace(tree.text("reason").orElse(""));
            case "delete" -> new Change.Delete();
            default -> new Change.Keep();
        };
    }

    private static Drift readFields(List<Object> list) {
        return new Drift(maps(list).stream()
                .map(field -> new Drift.Field(
                        field.text("path").orElse(""),
                        field.at("desired").orElse(null),
                        field.at("actual").orElse(null)))
                .toList());
    }

    private static List<KubeObject> maps(List<Object> list) {
        return list.stream().map(item -> KubeObject.of((Map<?, ?>) item)).toList();
    }

    private static List<String> texts(List<Object> list) {
        return list.stream().map(String::valueOf).toList();
    }
}
