package dev.slipway.delivery.appset.generate;

import com.google.re2j.Pattern;
import dev.slipway.api.meta.LabelSelector;
import dev.slipway.api.meta.LabelSelectorRequirement;
import dev.slipway.kernel.object.Labels;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads selectors out of specs. */
final class Selectors {

    private Selectors() {}

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern PREFIX =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_PREFIX = 253;

    /** Read a selector of parameters: keys are those of labels, values may be anything. */
    static LabelSelector of(Map<String, Object> tree) {
        LabelSelector selector;
        try {
            selector = Json.convert(tree, LabelSelector.class);
        } catch (FaultException broken) {
            throw refused(broken.explanation());
        }
        Labels.problem(selector).ifPresent(why -> {
            throw refused(why);
        });
        keys(selector).filter(key -> !isKey(key)).findFirst().ifPresent(key -> {
            throw refused("\"" + key + "\" is not the key of a label");
        });
        return selector;
    }

    /** Read a selector of labels. */
    static LabelSelector ofLabels(Map<String, Object> tree) {
        LabelSelector selector = of(tree);
        values(selector)
                .filter(value -> !value.isEmpty() && !isName(value))
                .findFirst()
                .ifPresent(value -> {
                    throw refused("\"" + value + "\" is not the value of a label");
                });
        return selector;
    }

    private static GenerationException refused(String why) {
        return new GenerationException("error parsing label selector: " + why);
    }

    private static Stream<String> keys(LabelSelector selector) {
        return Stream.concat(
                labels(selector).keySet().stream(), rules(selector).stream().map(LabelSelectorRequirement::key));
    }

    private static Stream<String> values(LabelSelector selector) {
        return Stream.concat(
                labels(selector).values().stream(),
                rules(selector).stream().flatMap(rule -> rule.values() == null ? Stream.of() : rule.values().stream()));
    }

    private static Map<String, String> labels(LabelSelector selector) {
        return selector.matchLabels() == null ? Map.of() : selector.matchLabels();
    }

    private static List<LabelSelectorRequirement> rules(LabelSelector selector) {
        return selector.matchExpressions() == null ? List.of() : selector.matchExpressions();
    }

    private static boolean isKey(String key) {
        int slash = key.indexOf('/');
        String prefix = slash < 0 ? "x" : key.substring(0, slash);
        return prefix.length() <= LONGEST_PREFIX && PREFIX.matches(prefix) && isName(key.substring(slash + 1));
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matches(text);
    }
}
