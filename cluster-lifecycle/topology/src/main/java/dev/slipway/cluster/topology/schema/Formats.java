package dev.slipway.cluster.topology.schema;

import com.google.re2j.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;

/** The formats of texts that Kubernetes checks; others are accepted, as there. */
final class Formats {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
    private static final Pattern MAC =
            Pattern.compile("([0-9A-Fa-f]{2}[:-]){5,7}[0-9A-Fa-f]{2}|([0-9A-Fa-f]{4}\\.){2,3}[0-9A-Fa-f]{4}");
    private static final Pattern GO_DURATION = Pattern.compile(
            "[-+]?(0|([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+|[0-9]+\\s*(s|m|h|d|w|day|days|week|weeks)");
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
            Map.entry("mac", MAC::matches),
            Map.entry("uuid", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")),
            Map.entry("uuid3", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}")),
            Map.entry("uuid4", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}")),
            Map.entry("uuid5", matching("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}")),
            Map.entry("hexcolor", matching("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")),
            Map.entry("byte", Formats::isBase64),
            Map.entry("date", Formats::isDate),
            Map.entry("datetime", Formats::isDateTime),
            Map.entry("duration", text -> GO_DURATION.matches(text)));

    private Formats() {}

    private static Predicate<String> matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return compiled::matches;
    }

    static boolean accepts(String format, String text) {
        Predicate<String> known = KNOWN.get(format.replace("-", ""));
        return known == null || known.test(text);
    }

    private static boolean isIpv4(String text) {
        return IPV4.matches(text);
    }

    /** Groups of hexadecimal digits, one {@code ::} at most, perhaps an IPv4 address at the end. */
    private static boolean isIpv6(String text) {
        int lastColon = text.lastIndexOf(':');
        String tail = text.substring(lastColon + 1);
        String groups = tail.contains(".") && isIpv4(tail) ? text.substring(0, lastColon + 1) + "0:0" : text;
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
        int limit = isIpv4(address) ? IPV4_BITS : isIpv6(address) ? IPV6_BITS : -1;
        return !bits.isEmpty()
                && bits.length() <= 3
                && bits.chars().allMatch(Character::isDigit)
                && Integer.parseInt(bits) <= limit;
    }

    /** As Go's url.ParseRequestURI: absolute, or a path. */
    private static boolean isUri(String text) {
        try {
            return text.startsWith("/") || new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            return text.length() % 4 == 0 && Base64.getDecoder().decode(text) != null;
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
        try {
            return OffsetDateTime.parse(text.replace('t', 'T').replace('z', 'Z')) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
