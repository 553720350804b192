package dev.slipway.expression.kubernetes;

import static dev.slipway.expression.kubernetes.Parameter.FORMAT;
import static dev.slipway.expression.kubernetes.Parameter.TEXT;

import dev.cel.common.types.ListType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats of names and values, and what validates a text with them. */
final class NamedFormats {

    private static final int LABEL = 63;
    private static final int SUBDOMAIN = 253;
    private static final String DNS_1123 = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String DNS_1035 = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private static final String DOMAIN = DNS_1123 + "(\\." + DNS_1123 + ")*";
    private static final String NAME = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}:[0-9]{2})(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final Map<String, NamedFormat> ALL = new LinkedHashMap<>();

    static {
        add("dns1123Label", text -> fits(text, DNS_1123, LABEL));
        add("dns1123Subdomain", text -> fits(text, DOMAIN, SUBDOMAIN));
        add("dns1035Label", text -> fits(text, DNS_1035, LABEL));
        add("dns1123LabelPrefix", text -> fits(masked(text), DNS_1123, LABEL));
        add("dns1123SubdomainPrefix", text -> fits(masked(text), DOMAIN, SUBDOMAIN));
        add("dns1035LabelPrefix", text -> fits(masked(text), DNS_1035, LABEL));
        add("qualifiedName", NamedFormats::isQualifiedName);
        add("labelValue", text -> text.isEmpty() || fits(text, NAME, LABEL));
        add("uri", Urls::isOne);
        add("uuid", text -> text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}"));
        add("byte", text -> text.matches("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})"));
        add("date", NamedFormats::isDate);
        add("datetime", NamedFormats::isTime);
    }

    private NamedFormats() {}

    private static void add(String name, Predicate<String> test) {
        ALL.put(name, new NamedFormat(name, test));
    }

    static void declare(Library library) {
        ALL.forEach((name, format) -> library.global("format." + name, "format." + name, FORMAT.type(), a -> format));
        library.global(
                "format.named",
                "format-named",
                OptionalType.create(FORMAT.type()),
                a -> Optional.ofNullable(ALL.get((String) a[0])),
                TEXT);
        library.member(
                "validate",
                "format-validate",
                OptionalType.create(ListType.create(SimpleType.STRING)),
                a -> validated((NamedFormat) a[0], (String) a[1]),
                FORMAT,
                TEXT);
    }

    private static Optional<List<String>> validated(NamedFormat format, String text) {
        return format.test().test(text)
                ? Optional.empty()
                : Optional.of(List.of("does not match the format " + format.name()));
    }

    private static boolean fits(String text, String pattern, int longest) {
        return text.length() <= longest && text.matches(pattern);
    }

    /** A prefix may end where a name may not. */
    private static String masked(String prefix) {
        return prefix.length() > 1 && prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 2) + "a" : prefix;
    }

    private static boolean isQualifiedName(String text) {
        int slash = text.indexOf('/');
        return fits(text.substring(slash + 1), NAME, LABEL)
                && (slash < 0 || fits(text.substring(0, slash), DOMAIN, SUBDOMAIN));
    }

    private static boolean isDate(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(text) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        Matcher parts = TIME.matcher(text);
        try {
            return parts.matches() && isDate(parts.group(1)) && LocalTime.parse(parts.group(2)) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
