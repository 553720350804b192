package dev.slipway.delivery.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of a policy text. One line that is not understood makes the whole text unusable, as in Argo CD. */
final class PolicyText {

    private static final int RULE_FIELDS = 6;
    private static final int GROUP_FIELDS = 3;

    /** Words of the model, which may begin a line without having a meaning in a policy. */
    private static final Set<String> MODEL_WORDS = Set.of("r", "e", "m");

    /** Who may do what to what. */
    record Rule(String subject, String resource, String action, String object, String effect) {}

    /** Who also has whose rights. */
    record Grouping(String member, String role) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<Grouping> groupings = new ArrayList<>();

    /** Read texts, the later ones adding to the earlier; an illegal argument names the line. */
    static PolicyText parse(List<String> texts) {
        PolicyText policy = new PolicyText();
        texts.forEach(text -> text.lines().map(String::strip).forEach(policy::line));
        return policy;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    List<Grouping> groupings() {
        return List.copyOf(groupings);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        List<String> fields;
        try {
            fields = CsvLine.parse(line);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "error parsing policy line \"" + line + "\": " + broken.getMessage(), broken);
        }
        String kind = fields.get(0);
        if (kind.equals("p") && fields.size() == RULE_FIELDS) {
            rules.add(new Rule(fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5)));
        } else if (kind.equals("g") && fields.size() == GROUP_FIELDS) {
            groupings.add(new Grouping(fields.get(1), fields.get(2)));
        } else if (!MODEL_WORDS.contains(kind)) {
            throw new IllegalArgumentException("invalid RBAC policy: " + line);
        }
    }

    /** Return the policy of an argocd-rbac-cm: {@code policy.csv}, then every {@code policy.*.csv} by name. */
    static String ofConfigMap(Map<String, String> data) {
        StringBuilder text = new StringBuilder(data.getOrDefault(RbacSettings.POLICY, ""));
        new TreeMap<>(data).forEach((key, value) -> {
            if (key.startsWith("policy.") && key.endsWith(".csv") && !key.equals(RbacSettings.POLICY)) {
                text.append('\n').append(value);
            }
        });
        return text.toString();
    }
}
