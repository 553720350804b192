package dev.slipway.template.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints one value by one verb; objects and arrays pass the verb on to what they hold. */
final class ValuePrinter {

    private final Flags flags;

    ValuePrinter(Flags flags) {
        this.flags = flags;
    }

    String print(@Nullable Object value, int verb) {
        if (value == null) {
            boolean plain = verb == 'v' || verb == 'T';
            return plain ? flags.pad("<nil>") : "%!" + Character.toString(verb) + "(<nil>)";
        }
        if (verb == 'T') {
            return text(GoFormat.typeName(value), 's');
        }
        return printPresent(value, verb);
    }

    private String printPresent(Object value, int verb) {
        if (verb == 'p' && !(value instanceof Map || value instanceof List)) {
            return bad(value, verb);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, verb);
        }
        if (value instanceof List<?> list) {
            return list(list, verb);
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes, verb);
        }
        if (value instanceof Number number) {
            return number(number, verb);
        }
        return value instanceof Boolean bool ? bool(bool, verb) : text(String.valueOf(value), verb);
    }

    private String number(Number number, int verb) {
        String printed = number instanceof Double || number instanceof Float
                ? FloatVerbs.print(number.doubleValue(), verb, flags)
                : IntegerVerbs.print(number.longValue(), verb, flags);
        return printed == null ? bad(number, verb) : printed;
    }

    private String bool(Boolean value, int verb) {
        return verb == 't' || verb == 'v' ? flags.pad(value.toString()) : bad(value, verb);
    }

    private String text(String value, int verb) {
        String printed = TextVerbs.print(value, verb, flags);
        return printed == null ? bad(value, verb) : printed;
    }

    private String map(Map<?, ?> map, int verb) {
        Map<String, Object> sorted = new TreeMap<>(GoJson.BY_BYTES);
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        String open = flags.goSyntax ? GoFormat.typeName(map) + "{" : "map[";
        return sorted.entrySet().stream()
                .map(entry -> print(entry.getKey(), verb) + ":" + element(entry.getValue(), verb))
                .collect(Collectors.joining(flags.goSyntax ? ", " : " ", open, flags.goSyntax ? "}" : "]"));
    }

    private String list(List<?> list, int verb) {
        if (flags.goSyntax && TypedList.isAbsent(list)) {
            return GoFormat.typeName(list) + "(nil)";
        }
        String open = flags.goSyntax ? GoFormat.typeName(list) + "{" : "[";
        return list.stream()
                .map(item -> element(item, verb))
                .collect(Collectors.joining(flags.goSyntax ? ", " : " ", open, flags.goSyntax ? "}" : "]"));
    }

    private String bytes(byte[] bytes, int verb) {
        if (verb != 'v' && verb != 'd') {
            return text(GoText.of(bytes), verb);
        }
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> number((long) (bytes[i] & 0xFF), verb))
                .collect(Collectors.joining(" ", "[", "]"));
    }

    private String element(@Nullable Object item, int verb) {
        if (item == null) {
            return flags.goSyntax ? "interface {}(nil)" : "<nil>";
        }
        return print(item, verb);
    }

    /** Return what Go prints for a verb that the value does not know: the value by {@code %v}, with the same flags. */
    private String bad(Object value, int verb) {
        return "%!" + Character.toString(verb) + "(" + GoFormat.typeName(value) + "=" + printPresent(value, 'v') + ")";
    }
}
