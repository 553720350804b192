package dev.slipway.cluster.aws.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 address ranges. Pure. */
final class Ranges {

    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final int BITS = 32;
    private static final int BYTE = 8;

    private Ranges() {}

    private record Range(long start, int prefix) {

        static Range parse(String text) {
            Matcher matcher = CIDR.matcher(text);
            if (!matcher.matches() || Integer.parseInt(matcher.group(5)) > BITS) {
                throw new IllegalArgumentException("'" + text + "' is no IPv4 address range such as 10.0.0.0/16");
            }
            long start = 0;
            for (int group = 1; group <= 4; group++) {
                start = (start << BYTE) + Integer.parseInt(matcher.group(group));
            }
            int prefix = Integer.parseInt(matcher.group(5));
            long size = 1L << (BITS - prefix);
            return new Range(start - start % size, prefix);
        }

        @Override
        public String toString() {
            return (start >> 24 & 255) + "." + (start >> 16 & 255) + "." + (start >> 8 & 255) + "." + (start & 255)
                    + "/" + prefix;
        }
    }

    /** Cut a range into so many equal ones, of the largest size that there is room for. */
    static List<String> split(String range, int count) {
        Range whole = Range.parse(range);
        int bits = BITS - Integer.numberOfLeadingZeros(Math.max(0, count - 1));
        int prefix = whole.prefix() + bits;
        if (prefix > BITS) {
            throw new IllegalArgumentException(range + " has no room for " + count + " ranges");
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new Range(whole.start() + ((long) i << (BITS - prefix)), prefix).toString());
        }
        return parts;
    }

    static int prefix(String range) {
        return Range.parse(range).prefix();
    }

    /** Return whether two ranges have an address in common. */
    static boolean overlap(String one, String other) {
        Range first = Range.parse(one);
        Range second = Range.parse(other);
        int shared = Math.min(first.prefix(), second.prefix());
        return first.start() >> (BITS - shared) == second.start() >> (BITS - shared);
    }
}
