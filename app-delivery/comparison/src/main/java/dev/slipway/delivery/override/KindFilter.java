package dev.slipway.delivery.override;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.template.glob.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code resource.exclusions} and {@code resource.inclusions}: kinds that are left out, and the only ones that are not. */
public final class KindFilter {

    private record Rule(List<String> groups, List<String> kinds, List<String> clusters) {

        boolean covers(Gvk gvk, String cluster) {
            return any(groups, gvk.group()) && any(kinds, gvk.kind()) && any(clusters, cluster);
        }

        private static boolean any(List<String> globs, String text) {
            return globs.isEmpty() || globs.stream().anyMatch(glob -> Glob.matches(glob, text));
        }
    }

    private final List<Rule> excluded;
    private final List<Rule> included;

    private KindFilter(List<Rule> excluded, List<Rule> included) {
        this.excluded = excluded;
        this.included = included;
    }

    static KindFilter of(Map<String, String> data, List<String> problems) {
        return new KindFilter(
                rules(data, "resource.exclusions", problems), rules(data, "resource.inclusions", problems));
    }

    private static List<Rule> rules(Map<String, String> data, String key, List<String> problems) {
        List<Rule> rules = new ArrayList<>();
        try {
            for (Object item : Overrides.yamlList(data.getOrDefault(key, ""))) {
                if (item instanceof Map<?, ?> map) {
                    rules.add(new Rule(
                            Overrides.list(map.get("apiGroups")),
                            Overrides.list(map.get("kinds")),
                            Overrides.list(map.get("clusters"))));
                }
            }
        } catch (FaultException broken) {
            problems.add("argocd-cm: " + key + ": " + broken.explanation());
        }
        return rules;
    }

    /** Return whether objects of the kind are left out in the cluster. */
    public boolean excludes(Gvk gvk, String cluster) {
        boolean listed = included.isEmpty() || included.stream().anyMatch(rule -> rule.covers(gvk, cluster));
        return !listed || excluded.stream().anyMatch(rule -> rule.covers(gvk, cluster));
    }
}
