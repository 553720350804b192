package dev.slipway.portal.plan;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as lines: what happens to what, below what causes it. Pure. */
public record Outline(List<Line> lines) {

    /** One line; {@code sign} says what happens: + create, ~ change, ± replace, - delete, ! problem, or a blank. */
    public record Line(int depth, char sign, String text) {}

    public static Outline of(Prediction prediction) {
        List<Line> lines = new ArrayList<>();
        Map<Ref, Integer> depths = new HashMap<>();
        for (PredictedChange change : prediction.changes()) {
            int depth = change.parent() == null ? 0 : depths.getOrDefault(change.parent(), -1) + 1;
            depths.put(change.ref(), depth);
            object(change, depth, lines);
        }
        prediction.notes().forEach(note -> lines.add(new Line(0, '!', note)));
        return new Outline(lines);
    }

    private static void object(PredictedChange change, int depth, List<Line> lines) {
        lines.add(new Line(depth, sign(change.change()), title(change)));
        int inner = depth + 2;
        if (change.change() instanceof Change.Replace replace) {
            lines.add(new Line(inner, ' ', replace.reason()));
        }
        fields(change.fields(), change.change(), inner, lines);
        change.calls().forEach(call -> call(call, inner, lines));
        change.notes().forEach(note -> lines.add(new Line(inner, ' ', "note: " + note)));
        if (!change.problem().isEmpty()) {
            lines.add(new Line(inner, '!', "would fail: " + change.problem()));
        }
    }

    private static String title(PredictedChange change) {
        Ref ref = change.ref();
        String where = ref.namespace().isEmpty() ? "" : ref.namespace() + "/";
        String part = change.part().isEmpty() ? "" : " [" + change.part() + "]";
        String later = change.step() > 1 ? " (step " + change.step() + ": when what it waits for is ready)" : "";
        return ref.gvk().kind() + " " + where + change.name() + part + later;
    }

    private static void call(CloudCall call, int depth, List<Line> lines) {
        String resource = call.resource().isEmpty() ? "" : " " + call.resource();
        String waits = call.note().isEmpty() ? "" : " (" + call.note() + ")";
        lines.add(new Line(depth, sign(call.change()), "cloud: " + verb(call.change()) + resource + waits));
        if (call.change() instanceof Change.Update update) {
            fields(update.drift(), call.change(), depth + 2, lines);
        }
        if (call.change() instanceof Change.Replace replace) {
            lines.add(new Line(depth + 2, ' ', replace.reason()));
        }
    }

    private static void fields(Drift drift, Change change, int depth, List<Line> lines) {
        boolean created = change instanceof Change.Create || change instanceof Change.Replace;
        for (Drift.Field field : drift.fields()) {
            String text = created
                    ? field.path() + ": " + value(field.desired())
                    : field.path() + ": " + value(field.actual()) + " -> " + value(field.desired());
            lines.add(new Line(depth, ' ', text));
        }
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return "(none)";
        }
        return value instanceof String text ? text : Json.toJson(value);
    }

    static char sign(Change change) {
        return change.fold(() -> '+', drift -> '~', why -> '±', () -> '-', () -> ' ');
    }

    private static String verb(Change change) {
        return change.fold(
                () -> "create",
                drift -> "update",
                why -> "cannot be changed in place, would have to be replaced:",
                () -> "delete",
                () -> "");
    }
}
