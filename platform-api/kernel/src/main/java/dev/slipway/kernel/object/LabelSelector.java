package dev.slipway.kernel.object;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A selector as kubectl's {@code -l} takes it: {@code a=b}, {@code a!=b}, {@code a}, {@code !a}, {@code a in (b,c)}. */
public record LabelSelector(List<Predicate<Map<String, String>>> requirements) {

    private static final Pattern SEPARATOR = Pattern.compile(",(?![^(]*\\))");
    private static final Pattern SET = Pattern.compile("(\\S+)\\s+(in|notin)\\s*\\(([^)]*)\\)");
    private static final Pattern EQUALITY = Pattern.compile("([^=!\\s]+)\\s*(=|==|!=)\\s*([^=!\\s]*)");
    private static final Pattern PRESENCE = Pattern.compile("(!?)\\s*([^=!\\s()]+)");

    /** Read it; what is no selector is INVALID. The empty one selects everything. */
    public static LabelSelector parse(String text) {
        List<Predicate<Map<String, String>>> requirements = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!part.isBlank()) {
                requirements.add(requirement(part.strip()));
            }
        }
        return new LabelSelector(requirements);
    }

    private static Predicate<Map<String, String>> requirement(String text) {
        Matcher set = SET.matcher(text);
        if (set.matches()) {
            Set<String> values =
                    Arrays.stream(set.group(3).split(",")).map(String::strip).collect(Collectors.toSet());
            String key = set.group(1);
            return set.group(2).equals("in")
                    ? labels -> labels.containsKey(key) && values.contains(labels.get(key))
                    : labels -> !labels.containsKey(key) || !values.contains(labels.get(key));
        }
        Matcher equality = EQUALITY.matcher(text);
        if (equality.matches()) {
            String key = equality.group(1);
            String value = equality.group(3);
            return equality.group(2).equals("!=")
                    ? labels -> !value.equals(labels.get(key))
                    : labels -> value.equals(labels.get(key));
        }
        Matcher presence = PRESENCE.matcher(text);
        if (presence.matches()) {
            boolean absent = !presence.group(1).isEmpty();
            return labels -> labels.containsKey(presence.group(2)) != absent;
        }
        throw new FaultException(Fault.INVALID, "\"" + text + "\" is no label selector");
    }

    public boolean matches(Map<String, String> labels) {
        return requirements.stream().allMatch(requirement -> requirement.test(labels));
    }
}
