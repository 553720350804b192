package dev.slipway.kernel.object;

import dev.slipway.api.meta.LabelSelector;
import dev.slipway.api.meta.LabelSelectorRequirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kubernetes' label selectors. */
public final class Labels {

    private static final Set<String> OPERATORS = Set.of("In", "NotIn", "Exists", "DoesNotExist");

    private Labels() {}

    /** Return whether the labels are selected; no selector selects everything. An operator that is none selects nothing. */
    public static boolean match(@Nullable LabelSelector selector, Map<String, String> labels) {
        return selector == null
                || map(selector.matchLabels()).entrySet().stream()
                                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())))
                        && list(selector.matchExpressions()).stream().allMatch(rule -> holds(rule, labels));
    }

    private static boolean holds(LabelSelectorRequirement rule, Map<String, String> labels) {
        String value = labels.get(rule.key());
        List<String> values = list(rule.values());
        return switch (rule.operator()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }

    /** Say what is wrong with a selector. */
    public static Optional<String> problem(@Nullable LabelSelector selector) {
        if (selector == null) {
            return Optional.empty();
        }
        return list(selector.matchExpressions()).stream()
                .flatMap(rule -> problem(rule).stream())
                .findFirst();
    }

    private static Optional<String> problem(LabelSelectorRequirement rule) {
        if (!OPERATORS.contains(rule.operator())) {
            return Optional.of("\"" + rule.operator() + "\" is not a valid label selector operator");
        }
        boolean wantsValues = rule.operator().endsWith("In");
        boolean hasValues = !list(rule.values()).isEmpty();
        if (wantsValues != hasValues) {
            return Optional.of("label " + rule.key() + ": for " + rule.operator() + " operators, values "
                    + (wantsValues ? "can't be empty" : "must be empty"));
        }
        return Optional.empty();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, String> map(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }
}
