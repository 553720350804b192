package dev.slipway.compositions.function.statustransformer;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.slipway.compositions.function.input.InputException;
import dev.slipway.compositions.function.statustransformer.Transformation.Matcher;
import dev.slipway.compositions.function.statustransformer.Transformation.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares conditions. A match gives what the named groups of the patterns captured. */
final class Matching {

    /** A condition of an object; one that it does not have is Unknown, unless it has no status at all. */
    private record Present(String status, String reason, String message) {}

    private Matching() {}

    /** Return what was captured, empty when the matcher does not match; without resources or conditions none does. */
    static Optional<Map<String, String>> matched(Matcher matcher, List<Map<String, Object>> resources) {
        if (resources.isEmpty() || matcher.conditions().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> captured = new HashMap<>();
        for (Map<String, Object> resource : resources) {
            Optional<Map<String, String>> found = matched(matcher, resource);
            if (found.isPresent() && matcher.isForAnyResource()) {
                return found;
            }
            if (found.isEmpty() && !matcher.isForAnyResource()) {
                return Optional.empty();
            }
            found.ifPresent(captured::putAll);
        }
        return matcher.isForAnyResource() ? Optional.empty() : Optional.of(captured);
    }

    private static Optional<Map<String, String>> matched(Matcher matcher, Map<String, Object> resource) {
        Map<String, String> captured = new HashMap<>();
        boolean any = false;
        for (Wanted wanted : matcher.conditions()) {
            Optional<Map<String, String>> found = matched(wanted, resource);
            if (found.isPresent() && matcher.isForAnyResource() && matcher.isForAnyCondition()) {
                return found;
            }
            if (found.isEmpty() && !matcher.isForAnyCondition()) {
                return Optional.empty();
            }
            any |= found.isPresent();
            found.ifPresent(captured::putAll);
        }
        return any ? Optional.of(captured) : Optional.empty();
    }

    private static Optional<Map<String, String>> matched(Wanted wanted, Map<String, Object> resource) {
        Present present = condition(resource, wanted.type());
        if (wanted.reason() != null && !wanted.reason().equals(present.reason())) {
            return Optional.empty();
        }
        if (wanted.status() != null && !wanted.status().equals(present.status())) {
            return Optional.empty();
        }
        return wanted.message() == null
                ? Optional.of(Map.of())
                : captured(pattern(wanted.message()), present.message());
    }

    private static Optional<Map<String, String>> captured(Pattern pattern, String message) {
        var found = pattern.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        Map<Integer, String> names = new HashMap<>();
        pattern.namedGroups().forEach((name, group) -> names.put(group, name));
        Map<String, String> captured = new HashMap<>();
        for (int group = 1; group <= found.groupCount(); group++) {
            String text = found.group(group);
            captured.put(names.getOrDefault(group, ""), text == null ? "" : text);
        }
        return Optional.of(captured);
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException problem) {
            throw new InputException("cannot compile message regex: " + problem.getMessage());
        }
    }

    private static Present condition(Map<String, Object> resource, String type) {
        if (!(resource.get("status") instanceof Map<?, ?> status)) {
            return new Present("", "", "");
        }
        if (status.get("conditions") instanceof List<?> conditions) {
            for (Object condition : conditions) {
                if (condition instanceof Map<?, ?> map && type.equals(map.get("type"))) {
                    return new Present(text(map, "status"), text(map, "reason"), text(map, "message"));
                }
            }
        }
        return new Present("Unknown", "", "");
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
