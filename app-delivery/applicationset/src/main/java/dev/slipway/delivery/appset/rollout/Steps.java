package dev.slipway.delivery.appset.rollout;

import dev.slipway.api.argocd.MatchExpression;
import dev.slipway.api.argocd.RolloutStep;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which Applications are in which step, and what is wrong with how the steps are written. */
final class Steps {

    private final List<RolloutStep> specs;
    private final List<List<String>> members = new ArrayList<>();
    private final Map<String, Integer> stepOf = new LinkedHashMap<>();
    private final Map<Integer, String> badOperators = new TreeMap<>();
    private final Map<String, List<Integer>> several = new TreeMap<>();

    private Steps(List<RolloutStep> specs) {
        this.specs = specs;
        specs.forEach(spec -> members.add(new ArrayList<>()));
    }

    static Steps of(List<RolloutStep> specs, List<KubeObject> applications) {
        Steps steps = new Steps(specs);
        applications.forEach(steps::place);
        return steps;
    }

    private void place(KubeObject app) {
        for (int i = 0; i < specs.size(); i++) {
            if (isSelected(i, app.labels())) {
                members.get(i).add(app.name());
                Integer first = stepOf.putIfAbsent(app.name(), i);
                if (first != null) {
                    several.computeIfAbsent(app.name(), name -> new ArrayList<>(List.of(first)))
                            .add(i);
                }
            }
        }
    }

    private boolean isSelected(int step, Map<String, String> labels) {
        List<MatchExpression> expressions = specs.get(step).matchExpressions();
        return expressions == null || expressions.stream().allMatch(expression -> holds(step, expression, labels));
    }

    private boolean holds(int step, MatchExpression expression, Map<String, String> labels) {
        String operator = expression.operator() == null ? "" : expression.operator();
        if (!operator.equals("In") && !operator.equals("NotIn")) {
            badOperators.putIfAbsent(step, operator);
            return false;
        }
        String value = expression.key() == null ? null : labels.get(expression.key());
        boolean listed = value != null
                && expression.values() != null
                && expression.values().contains(value);
        return operator.equals("In") == listed;
    }

    int count() {
        return specs.size();
    }

    RolloutStep spec(int step) {
        return specs.get(step);
    }

    List<String> members(int step) {
        return members.get(step);
    }

    /** Return the step, counting from zero, or -1 for an Application that is in none. */
    int stepOf(String application) {
        return stepOf.getOrDefault(application, -1);
    }

    /** Return what is wrong, the worst first. */
    Optional<String> problem(Map<Integer, String> badLimits) {
        if (!badOperators.isEmpty()) {
            return Optional.of(named(
                            badOperators,
                            "has invalid matchExpression operators",
                            "have invalid matchExpression operators")
                    + ". Supported Operators are 'In' and 'NotIn'");
        }
        if (!several.isEmpty()) {
            String steps = several.values().stream()
                    .map(all -> "("
                            + all.stream()
                                    .map(step -> Integer.toString(step + 1))
                                    .collect(Collectors.joining("-")) + ")")
                    .collect(Collectors.joining(", "));
            boolean one = several.size() == 1;
            return Optional.of((one ? "Application '" : "Applications '")
                    + String.join("', '", several.keySet())
                    + (one ? "' is selected by multiple steps: " : "' are selected by multiple steps: [")
                    + steps
                    + (one ? "" : "]"));
        }
        if (!badLimits.isEmpty()) {
            return Optional.of(named(badLimits, "has an invalid maxUpdate value", "have invalid maxUpdate values"));
        }
        List<String> empty = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).isEmpty()) {
                empty.add(Integer.toString(i + 1));
            }
        }
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of("Steps [" + String.join(" ", empty) + "] have no applications matching their criteria");
    }

    private static String named(Map<Integer, String> values, String one, String many) {
        String steps =
                values.keySet().stream().map(step -> Integer.toString(step + 1)).collect(Collectors.joining(", "));
        return (values.size() == 1 ? "Step " + steps + " " + one : "Steps " + steps + " " + many) + ": "
                + String.join(", ", values.values());
    }
}
