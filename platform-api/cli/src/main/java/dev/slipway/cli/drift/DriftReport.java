package dev.slipway.cli.drift;

import dev.slipway.cli.drift.FieldOwners.Owner;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it is wanted: a field of an object in the cluster, a field of something in a cloud, or something that is
 * missing altogether. Made from a plan that proposes nothing. Pure.
 */
public record DriftReport(List<Finding> findings, List<String> problems) {

    /**
     * One difference.
     *
     * @param where {@code cluster} or {@code cloud}
     * @param path the field; empty where the whole is missing or surplus
     * @param desiredBy who wants it as it is wanted
     * @param actualBy who made it what it is
     */
    public record Finding(
            Ref object,
            String where,
            String path,
            @Nullable Object desired,
            @Nullable Object actual,
            String desiredBy,
            String actualBy) {}

    private static final String PARAMETERS = "spec.forProvider.";

    /** Return the report of a plan; {@code live} reads an object with its managedFields. */
    public static DriftReport of(Prediction prediction, Function<Ref, Optional<KubeObject>> live) {
        List<Finding> findings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (PredictedChange change : prediction.changes()) {
            Optional<KubeObject> object = live.apply(change.ref());
            object(change, object, findings);
            change.calls().forEach(call -> cloud(change.ref(), call, object, findings));
            if (!change.problem().isEmpty()) {
                problems.add(change.ref() + ": " + change.problem());
            }
        }
        return new DriftReport(List.copyOf(findings), List.copyOf(problems));
    }

    private static void object(PredictedChange change, Optional<KubeObject> live, List<Finding> findings) {
        if (change.change() instanceof Change.Update) {
            change.fields()
                    .fields()
                    .forEach(field -> findings.add(new Finding(
                            change.ref(),
                            "cluster",
                            field.path(),
                            field.desired(),
                            field.actual(),
                            change.part().isEmpty() ? "its controller" : "composition",
                            FieldOwners.words(owner(live, field.path())))));
        } else if (!(change.change() instanceof Change.Keep)) {
            findings.add(whole(change.ref(), "cluster", change.change()));
        }
    }

    private static void cloud(Ref ref, CloudCall call, Optional<KubeObject> live, List<Finding> findings) {
        if (call.change() instanceof Change.Update update) {
            update.drift().fields().forEach(field -> findings.add(cloudField(ref, field, live)));
        } else {
            findings.add(whole(ref, "cloud", call.change()));
        }
    }

    private static Finding cloudField(Ref ref, Drift.Field field, Optional<KubeObject> live) {
        boolean isSet = live.flatMap(object -> object.at(("spec.forProvider." + field.path()).split("\\.", -1)))
                .isPresent();
        String desiredBy = isSet ? FieldOwners.words(owner(live, PARAMETERS + field.path())) : "its kind";
        return new Finding(
                ref,
                "cloud",
                field.path(),
                field.desired(),
                field.actual(),
                desiredBy,
                "somebody outside of Kubernetes");
    }

    private static Finding whole(Ref ref, String where, Change change) {
        boolean missing = change instanceof Change.Create;
        String what = change instanceof Change.Replace replace ? replace.reason() : missing ? "missing" : "surplus";
        return new Finding(ref, where, "", missing ? "there" : null, what, "its controller", "");
    }

    private static Optional<Owner> owner(Optional<KubeObject> live, String path) {
        return live.flatMap(object -> new FieldOwners(object).of(path).stream().findFirst());
    }

    public boolean isEmpty() {
        return findings.isEmpty() && problems.isEmpty();
    }

    /** Return the report as text, a line per field. */
    public String text() {
        if (isEmpty()) {
            return "No drift: everything is as wanted.";
        }
        List<String> lines = new ArrayList<>();
        Ref last = null;
        for (Finding finding : findings) {
            if (!finding.object().equals(last)) {
                lines.add(finding.object().toString());
                last = finding.object();
            }
            lines.add("  " + line(finding));
        }
        problems.forEach(problem -> lines.add("! " + problem));
        return String.join("\n", lines);
    }

    private static String line(Finding finding) {
        if (finding.path().isEmpty()) {
            return finding.where() + ": " + finding.actual();
        }
        return finding.where() + ": " + finding.path() + " is " + value(finding.actual()) + ", by " + finding.actualBy()
                + "; should be " + value(finding.desired()) + ", by " + finding.desiredBy();
    }

    private static String value(@Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        return value instanceof String text ? text : Json.toJson(value);
    }

    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("findings", findings.stream().map(DriftReport::tree).toList());
        tree.put("problems", problems);
        return Json.toJson(tree);
    }

    private static Map<String, Object> tree(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("apiVersion", finding.object().gvk().apiVersion());
        tree.put("kind", finding.object().gvk().kind());
        tree.put("namespace", finding.object().namespace());
        tree.put("name", finding.object().name());
        tree.put("where", finding.where());
        tree.put("path", finding.path());
        if (finding.desired() != null) {
            tree.put("desired", finding.desired());
        }
        if (finding.actual() != null) {
            tree.put("actual", finding.actual());
        }
        tree.put("desiredBy", finding.desiredBy());
        tree.put("actualBy", finding.actualBy());
        return tree;
    }
}
