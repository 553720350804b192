package dev.slipway.delivery.app;

import dev.slipway.api.argocd.IgnoreDifference;
import dev.slipway.delivery.health.HealthRules;
import dev.slipway.delivery.ignore.IgnoreRule;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.override.Overrides;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What argocd-cm says for all Applications, and rules that were compiled from it. */
final class Installation {

    private static final int REMEMBERED = 1_000;

    private final Overrides overrides;
    private final Map<Object, IgnoreRules> compiled = new LinkedHashMap<>();

    Installation(Overrides overrides) {
        this.overrides = overrides;
    }

    HealthRules health() {
        return overrides.health();
    }

    boolean ignoresAggregatedRoles() {
        return overrides.ignoresAggregatedRoles();
    }

    Overrides overrides() {
        return overrides;
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
