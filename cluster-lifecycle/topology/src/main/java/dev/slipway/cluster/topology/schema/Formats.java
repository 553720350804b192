package dev.slipway.cluster.topology.schema;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The formats of texts that Kubernetes checks; others are accepted, as there. */
final class Formats {

    private static final String OCTET = "0*(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern LEADING_ZERO = Pattern.compile("(^|.*[.:])0[0-9]+\\..*");
    private static final String SIGN = "[A-Za-z0-9\\p{S}\\p{L}]";
    private static final String INNER = "[A-Za-z0-9\\p{S}\\p{L}-]{0,61}";
    private static final Pattern HOST = Pattern.compile(
            SIGN + "(-?" + SIGN + "{0,62})?|(" + SIGN + "(" + INNER + SIGN + ")?\\.)+[A-Za-z\\p{L}]{2,63}");
    private static final String ATOMS = "[^\\s()<>\\[\\]:;@\\\\,.\"]+(\\.[^\\s()<>\\[\\]:;@\\\\,.\"]+)*";
    private static final String ADDRESS = "(" + ATOMS + "|\"([^\"\\\\]|\\\\.)*\")@(" + ATOMS + "|\\[[^\\[\\]]*\\])";
    private static final Pattern EMAIL =
            Pattern.compile("(" + ADDRESS + "|[^<>@,]*<" + ADDRESS + ">)\\s*(\\([^()]*\\))?");
    private static final Pattern MAC = Pattern.compile("([0-9A-Fa-f]{2}:){5}([0-9A-Fa-f]{2}:){0,14}[0-9A-Fa-f]{2}"
            + "|([0-9A-Fa-f]{2}-){5}([0-9A-Fa-f]{2}-){0,14}[0-9A-Fa-f]{2}"
            + "|([0-9A-Fa-f]{4}\\.){2,9}[0-9A-Fa-f]{4}|[0-9A-Fa-f]{12,40}");
    private static final Set<Integer> MAC_DIGITS = Set.of(12, 16, 40);
    private static final Pattern GO_DURATION =
            Pattern.compile("[-+]?(0|([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+");
    private static final Pattern TIME_UNIT =
            Pattern.compile("(?i)[0-9]+\\s*(?:(?:ns|us|µs|ms|s|m|h|hr|d|w|wk)(?:[^A-Za-zµ]|$)"
                    + "|nano|micro|milli|sec|min|hour|day|week)");
    private static final Pattern URI = Pattern.compile(
            "\\*|/[^\\x00-\\x1f\\x7f]*|[A-Za-z][A-Za-z0-9+.-]*:("
                    + "[^/][^\\x00-\\x1f\\x7f]*|/|/[^/][^\\x00-\\x1f\\x7f]*"
                    + "|//([^/?#\\s@]*@)?(\\[[0-9A-Fa-f:.%]+\\]|[^\\s/?#:\\[\\]<>\"\\\\^`{|}@]*)(:[0-9]*)?([/?][^\\x00-\\x1f\\x7f]*)?)");
    private static final Pattern ESCAPES = Pattern.compile("([^%]|%[0-9A-Fa-f]{2})*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}:\\d{2})([.,]\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final String SHADE = "\\s*([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\s*";
    private static final int MAX_LABEL = 63;
    private static final int MAX_HOST = 253;
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    private static final Map<String, Predicate<String>> KNOWN = Map.ofEntries(
            Map.entry("ipv4", Formats::isIpv4),
            Map.entry("ipv6", Formats::isIpv6),
            Map.entry("cidr", Formats::isCidr),
            Map.entry("uri", Formats::isUri),
            Map.entry("hostname", text -> text.length() <= MAX_HOST && HOST.matches(text)),
            Map.entry("email", EMAIL::matches),
            Map.entry("mac", Formats::isMac),
            Map.entry("uuid", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")),
            Map.entry("uuid3", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}")),
            Map.entry("uuid4", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}")),
            Map.entry("uuid5", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}")),
            Map.entry("hexcolor", matching("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")),
            Map.entry("rgbcolor", matching("rgb\\(" + SHADE + "," + SHADE + "," + SHADE + "\\)")),
            Map.entry("bsonobjectid", matching("[0-9a-fA-F]{24}")),
            Map.entry("ssn", matching("[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}")),
            Map.entry("creditcard", CheckedNumbers::isCard),
            Map.entry("isbn", text -> CheckedNumbers.isIsbn10(text) || CheckedNumbers.isIsbn13(text)),
            Map.entry("isbn10", CheckedNumbers::isIsbn10),
            Map.entry("isbn13", CheckedNumbers::isIsbn13),
            Map.entry("k8sshortname", text -> text.length() <= MAX_LABEL && LABEL.matches(text)),
            Map.entry("k8slongname", text -> text.length() <= MAX_HOST && SUBDOMAIN.matches(text)),
            Map.entry("byte", Formats::isBase64),
            Map.entry("date", Formats::isDate),
            Map.entry("datetime", Formats::isDateTime),
            Map.entry("duration", Formats::isDuration));

    private Formats() {}

    private static Predicate<String> matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return compiled::matches;
    }

    static boolean isKnown(String format) {
        return KNOWN.containsKey(format.replace("-", ""));
    }

    static boolean accepts(String format, String text) {
        Predicate<String> known = KNOWN.get(format.replace("-", ""));
        return known == null || known.test(text);
    }

    private static boolean isIpv4(String text) {
        return IPV4.matches(text)
                || (text.startsWith("::ffff:") && IPV4.matches(text.substring(7)) && !LEADING_ZERO.matches(text));
    }

    private static boolean isMac(String text) {
        return MAC.matches(text)
                && MAC_DIGITS.contains(text.replaceAll("[:.-]", "").length());
    }

    /** As Go's time.ParseDuration, or a number with a unit anywhere in the text. */
    private static boolean isDuration(String text) {
        return GO_DURATION.matches(text) || TIME_UNIT.matcher(text).find();
    }

    /** Groups of hexadecimal digits, one {@code ::} at most, perhaps an IPv4 address at the end. */
    private static boolean isIpv6(String text) {
        int lastColon = text.lastIndexOf(':');
        String tail = text.substring(lastColon + 1);
        String groups = tail.contains(".") && IPV4.matches(tail) && !LEADING_ZERO.matches(tail)
                ? text.substring(0, lastColon + 1) + "0:0"
                : text;
        int shortened = groups.indexOf("::");
        if (shortened >= 0 && groups.indexOf("::", shortened + 1) >= 0) {
            return false;
        }
        String[] parts = groups.split("::", -1);
        int count = 0;
        for (String part : parts) {
            for (String group : part.isEmpty() ? new String[0] : part.split(":", -1)) {
                if (group.isEmpty()
                        || group.length() > 4
                        || !group.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                    return false;
                }
                count++;
            }
        }
        return shortened >= 0 ? count < 8 : count == 8;
    }

    private static boolean isCidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String address = text.substring(0, slash);
        String bits = text.substring(slash + 1);
        int limit = IPV4.matches(address) ? IPV4_BITS : isIpv6(address) ? IPV6_BITS : -1;
        return !bits.isEmpty()
                && bits.length() <= 3
                && bits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(bits) <= limit;
    }

    /** As Go's url.ParseRequestURI: a path, or a scheme and anything after it. */
    private static boolean isUri(String text) {
        boolean hierarchical = text.startsWith("/") || text.contains(":/");
        String path = text.split("\\?", 2)[0];
        return URI.matches(text) && (!hierarchical || ESCAPES.matches(path));
    }

    private static boolean isBase64(String text) {
        try {
            return !text.isEmpty()
                    && text.length() % 4 == 0
                    && Base64.getDecoder().decode(text) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        Matcher parts = TIME.matcher(text);
        try {
            return parts.matches() && LocalDateTime.parse(parts.group(1) + "T" + parts.group(2)) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
