package dev.slipway.secrets.gjson;

import dev.slipway.secrets.gjson.JsonText.Member;
import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** What a step that begins with {@code @} makes of a whole value. */
final class Modifiers {

    /** A value that a path begins with, and the rest of the path, which is empty or begins with its separator. */
    record Applied(String json, String rest) {}

    private static final Map<String, BinaryOperator<String>> ALL = Map.ofEntries(
            Map.entry("this", (json, argument) -> json),
            Map.entry("valid", (json, argument) -> isValid(json) ? json : ""),
            Map.entry("ugly", (json, argument) -> Layout.ugly(json)),
            Map.entry("pretty", Layout::pretty),
            Map.entry("reverse", (json, argument) -> reverse(json)),
            Map.entry("flatten", (json, argument) -> flatten(json, isSet(argument, "deep"))),
            Map.entry("join", (json, argument) -> join(json, isSet(argument, "preserve"))),
            Map.entry("keys", (json, argument) -> keys(json)),
            Map.entry("values", (json, argument) -> values(json)),
            Map.entry("tostr", (json, argument) -> GoJson.encode(json)),
            Map.entry(
                    "fromstr",
                    (json, argument) -> isValid(json)
                            ? Result.parsed(json).map(Result::text).orElse("")
                            : ""),
            Map.entry("group", (json, argument) -> group(json)),
            Map.entry("dig", (json, argument) -> array(dig(json, argument))));

    private static final String LITERALS = "{[\"+-0123456789";
    private static final Set<String> WORDS = Set.of("true", "false", "null", "nan", "inf");

    private Modifiers() {}

    static boolean isOne(String path) {
        return path.startsWith("@") && ALL.containsKey(name(path));
    }

    private static String name(String path) {
        int end = 1;
        while (end < path.length() && ":|.".indexOf(path.charAt(end)) < 0) {
            end++;
        }
        return path.substring(1, end);
    }

    /** Return the value that the modifier at the start of the path makes; empty when there is no such modifier. */
    static Optional<Applied> apply(String json, String path) {
        String name = name(path);
        BinaryOperator<String> modifier = ALL.get(name);
        if (modifier == null) {
            return Optional.empty();
        }
        String rest = path.substring(name.length() + 1);
        String argument = rest.startsWith(":") ? argument(rest.substring(1)) : "";
        String after = rest.startsWith(":") ? rest.substring(1 + argument.length()) : rest;
        return Optional.of(new Applied(modifier.apply(json, argument), after));
    }

    /** Return the JSON that stands behind the exclamation mark at the start of the path; empty when none does. */
    static Optional<Applied> literal(String path) {
        String text = path.substring(1);
        if (!text.isEmpty() && LITERALS.indexOf(text.charAt(0)) >= 0) {
            return JsonText.first(text).map(value -> new Applied(value, text.substring(value.length())));
        }
        int end = 0;
        while (end < text.length() && ".|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(0, end);
        return WORDS.contains(word.toLowerCase(Locale.ROOT))
                ? Optional.of(new Applied(word, text.substring(end)))
                : Optional.empty();
    }

    private static String argument(String text) {
        if (!text.isEmpty() && Brackets.opens(text.charAt(0))) {
            return text.substring(0, JsonText.end(text, 0));
        }
        int end = Brackets.find(text, 0, "|");
        return end < 0 ? text : text.substring(0, end);
    }

    static boolean isSet(String options, String name) {
        return Selection.of(options, name)
                .filter(option -> option.type() == Result.Type.TRUE)
                .isPresent();
    }

    static boolean isValid(String json) {
        try {
            GoJson.decode(json);
            return true;
        } catch (GoJsonException invalid) {
            return false;
        }
    }

    private static boolean isArray(String json) {
        return Brackets.isArray(json.stripLeading());
    }

    private static boolean isObject(String json) {
        return Brackets.isObject(json.stripLeading());
    }

    private static List<Member> members(String json) {
        return isArray(json) || isObject(json) ? JsonText.members(json) : List.of();
    }

    private static String array(List<String> values) {
        return Brackets.array(String.join(",", values));
    }

    private static String object(List<Member> members) {
        return Brackets.object(members.stream().map(member -> member.toString()).collect(Collectors.joining(",")));
    }

    private static String reverse(String json) {
        List<Member> reversed = new ArrayList<>(members(json));
        Collections.reverse(reversed);
        if (isArray(json)) {
            return array(reversed.stream().map(Member::raw).toList());
        }
        return isObject(json) ? object(reversed) : json;
    }

    private static String flatten(String json, boolean deep) {
        if (!isArray(json)) {
            return json;
        }
        List<String> flat = new ArrayList<>();
        for (Member element : members(json)) {
            String raw = element.raw();
            flat.add(isArray(raw) ? inner(deep ? flatten(raw, true) : raw).strip() : raw);
        }
        flat.removeIf(String::isEmpty);
        return array(flat);
    }

    /** Return what stands between the brackets of a container. */
    private static String inner(String container) {
        return container.substring(1, container.length() - 1);
    }

    private static String join(String json, boolean preserve) {
        if (!isArray(json)) {
            return json;
        }
        List<String> objects = members(json).stream()
                .map(Member::raw)
                .filter(Modifiers::isObject)
                .toList();
        if (preserve) {
            return Brackets.object(objects.stream().map(Modifiers::inner).collect(Collectors.joining(",")));
        }
        Map<String, Member> last = new LinkedHashMap<>();
        objects.stream()
                .flatMap(object -> members(object).stream())
                .forEach(member ->
                        last.merge(member.name(), member, (first, next) -> new Member(first.quoted(), next.raw())));
        return object(List.copyOf(last.values()));
    }

    private static String keys(String json) {
        Optional<Result> whole = Result.parsed(json);
        if (whole.isPresent() && whole.get().type() != Result.Type.CONTAINER) {
            return array(List.of("null"));
        }
        return array(members(json).stream()
                .map(member -> isObject(json) ? member.quoted() : "null")
                .toList());
    }

    private static String values(String json) {
        Optional<Result> whole = Result.parsed(json);
        if (whole.isPresent() && whole.get().type() != Result.Type.CONTAINER) {
            return array(List.of(whole.get().raw()));
        }
        return isArray(json)
                ? json
                : array(members(json).stream().map(Member::raw).toList());
    }

    /** An object of arrays becomes an array of objects. */
    private static String group(String json) {
        if (!isObject(json)) {
            return "";
        }
        List<List<Member>> groups = new ArrayList<>();
        for (Member column : members(json)) {
            List<Member> cells = isArray(column.raw()) ? members(column.raw()) : List.of();
            for (int i = 0; i < cells.size(); i++) {
                if (groups.size() <= i) {
                    groups.add(new ArrayList<>());
                }
                groups.get(i).add(new Member(column.quoted(), cells.get(i).raw()));
            }
        }
        return array(groups.stream().map(Modifiers::object).toList());
    }

    private static List<String> dig(String json, String path) {
        List<String> found = new ArrayList<>();
        if (isObject(json) || isArray(json)) {
            Selection.of(json, path).ifPresent(result -> found.add(result.raw()));
        }
        members(json).forEach(member -> found.addAll(dig(member.raw(), path)));
        return found;
    }
}
