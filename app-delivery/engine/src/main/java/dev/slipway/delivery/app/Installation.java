package dev.slipway.delivery.app;

import dev.slipway.api.argocd.IgnoreDifference;
import dev.slipway.delivery.health.HealthRules;
import dev.slipway.delivery.ignore.IgnoreRule;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.delivery.source.kustomize.KustomizeSettings;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What argocd-cm says for all Applications, and rules that were compiled from it. */
final class Installation {

    private static final int REMEMBERED = 1_000;

    private final Overrides overrides;
    private final Tracking.Method method;
    private final String labelKey;
    private final KustomizeSettings kustomize;
    private final Map<Object, IgnoreRules> compiled = new LinkedHashMap<>();

    Installation(Overrides overrides, Map<String, String> data) {
        this.overrides = overrides;
        this.method = switch (data.getOrDefault("application.resourceTrackingMethod", "")) {
            case "label" -> Tracking.Method.LABEL;
            case "annotation+label" -> Tracking.Method.BOTH;
            default -> Tracking.Method.ANNOTATION;
        };
        String key = data.getOrDefault("application.instanceLabelKey", "");
        this.labelKey = key.isEmpty() ? Tracking.LABEL_KEY : key;
        this.kustomize = KustomizeSettings.of(data);
    }

    /** Return the Application with objects that are tracked as this installation wants. */
    App tracked(App app) {
        return app.trackedBy(app.tracking().by(method, labelKey));
    }

    /** Return the name of the Application that an object belongs to. */
    Optional<String> owner(KubeObject object) {
        return method == Tracking.Method.LABEL ? object.label(labelKey) : Tracking.owner(object);
    }

    /** Return the targets of kinds that are not left out; the others are named. */
    List<Target> kept(Targets targets, String server, List<Problem> problems) {
        List<Target> kept = new ArrayList<>();
        for (Target target : targets.all()) {
            Ref ref = target.ref();
            if (excludes(ref.gvk(), server)) {
                problems.add(Problem.warning(
                        Problem.EXCLUDED,
                        "Resource " + ref.gvk().group() + "/" + ref.gvk().kind() + " " + ref.name()
                                + " is excluded in the settings"));
            } else {
                kept.add(target);
            }
        }
        return kept;
    }

    /** Return whether the settings leave the kind out. */
    boolean excludes(Gvk kind, String server) {
        return overrides.filter().excludes(kind, server);
    }

    /** Return what is said about kustomize. */
    KustomizeSettings kustomize() {
        return kustomize;
    }

    HealthRules health() {
        return overrides.health();
    }

    boolean ignoresAggregatedRoles() {
        return overrides.ignoresAggregatedRoles();
    }

    /** Return the rules for an Application's objects; what is wrong with them is added to the problems. */
    synchronized IgnoreRules rules(App app, List<Problem> problems) {
        overrides.problems().forEach(problem -> problems.add(Problem.warning(Problem.COMPARISON, problem)));
        List<IgnoreDifference> own =
                app.spec().ignoreDifferences() == null ? List.of() : app.spec().ignoreDifferences();
        IgnoreRules known = compiled.get(own);
        if (known != null) {
            return known;
        }
        if (compiled.size() > REMEMBERED) {
            compiled.clear();
        }
        try {
            List<IgnoreRule> all = new ArrayList<>(overrides.ignored());
            own.forEach(one -> all.add(rule(one)));
            IgnoreRules rules = IgnoreRules.of(all, overrides.typed());
            compiled.put(own, rules);
            return rules;
        } catch (FaultException broken) {
            problems.add(Problem.comparison("spec.ignoreDifferences: " + broken.explanation()));
            return IgnoreRules.none();
        }
    }

    private static IgnoreRule rule(IgnoreDifference one) {
        return new IgnoreRule(
                App.text(one.group()),
                one.kind(),
                App.text(one.name()),
                App.text(one.namespace()),
                orEmpty(one.jsonPointers()),
                orEmpty(one.jqPathExpressions()),
                orEmpty(one.managedFieldsManagers()));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
