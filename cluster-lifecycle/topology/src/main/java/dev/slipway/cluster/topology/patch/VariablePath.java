package dev.slipway.cluster.topology.patch;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of {@code valueFrom.variable}: names separated by dots, each with an optional index in brackets. A name that is a
 * number means an item where there is a list; what follows the first brackets is not looked at, as in Cluster API.
 */
final class VariablePath {

    private static final Pattern SEGMENT = Pattern.compile("([^\\[\\]]*)(?:\\[([^\\]]*)].*)?");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d{1,9}");

    private final String path;

    private VariablePath(String path) {
        this.path = path;
    }

    /** Return the value at the path; one that is not there is an INVALID fault that names the segment. */
    static @Nullable Object read(VariableValues variables, String path) {
        return new VariablePath(path).read(variables);
    }

    private @Nullable Object read(VariableValues variables) {
        @Nullable Object value = variables.byName();
        boolean root = true;
        for (String segment : path.split("\\.", -1)) {
            Matcher matcher = SEGMENT.matcher(segment);
            if (!matcher.matches()) {
                throw wrong("has invalid syntax: failed to parse path segment \"" + segment + "\"");
            }
            value = child(value, matcher.group(1), root);
            if (matcher.group(2) != null) {
                value = item(value, segment, matcher.group(1), matcher.group(2));
            }
            root = false;
        }
        return value;
    }

    private @Nullable Object child(@Nullable Object value, String name, boolean root) {
        if (value instanceof List<?> list && DIGITS.matcher(name).matches() && Integer.parseInt(name) < list.size()) {
            return list.get(Integer.parseInt(name));
        }
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(name)) {
            throw wrong("does not exist" + (root ? "" : ": failed to lookup segment \"" + name + "\""));
        }
        return map.get(name);
    }

    private @Nullable Object item(@Nullable Object value, String segment, String name, String index) {
        if (!DIGITS.matcher(index).matches()) {
            throw wrong("has invalid syntax: \"" + index + "\" is no array index in path segment \"" + segment + "\"");
        }
        if (!(value instanceof List<?> list)) {
            throw wrong("is invalid: \"" + name + "\" is not an array");
        }
        int position = Integer.parseInt(index);
        if (position >= list.size()) {
            throw wrong("is invalid: array does not have index " + position);
        }
        return list.get(position);
    }

    private FaultException wrong(String problem) {
        return new FaultException(Fault.INVALID, "failed to calculate value: variable \"" + path + "\" " + problem);
    }
}
