package dev.slipway.kernel.schedule;

import java.util.List;
import java.util.Locale;

/**
 * One field of a schedule.
 *
 * @param bits which values match
 * @param star whether the field leaves everything open, which decides how days are combined
 */
record CronField(long bits, boolean star) {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    /** What values a field may have, and their names. */
    enum Kind {
        MINUTE(0, 59, List.of()),
        HOUR(0, 23, List.of()),
        DAY_OF_MONTH(1, 31, List.of()),
        MONTH(1, 12, MONTHS),
        DAY_OF_WEEK(0, 6, DAYS);

        private final int least;
        private final int most;
        private final List<String> names;

        Kind(int least, int most, List<String> names) {
            this.least = least;
            this.most = most;
            this.names = names;
        }

        private int number(String text) {
            int name = names.indexOf(text.toLowerCase(Locale.ROOT));
            return name >= 0 ? name + least : whole(text);
        }
    }

    boolean has(int value) {
        return (bits & (1L << value)) != 0;
    }

    /** Read a list such as {@code 1-5,7,10-59/15}; anything else is an illegal argument. */
    static CronField parse(String text, Kind kind) {
        long bits = 0;
        boolean star = false;
        for (String part : text.split(",", -1)) {
            if (!part.isEmpty()) {
                CronField range = range(part, kind);
                bits |= range.bits();
                star |= range.star();
            }
        }
        return new CronField(bits, star);
    }

    private static CronField range(String text, Kind kind) {
        String[] steps = text.split("/", -1);
        String[] ends = steps[0].split("-", -1);
        if (steps.length > 2 || ends.length > 2) {
            throw new IllegalArgumentException("too many slashes or hyphens: " + text);
        }
        boolean open = ends[0].equals("*") || ends[0].equals("?");
        int start = open ? kind.least : kind.number(ends[0]);
        int end = open ? kind.most : kind.number(ends[ends.length - 1]);
        int step = 1;
        if (steps.length == 2) {
            step = whole(steps[1]);
            end = !open && ends.length == 1 ? kind.most : end;
        }
        check(start, end, step, text, kind);
        long bits = 0;
        for (int value = start; value <= end; value += step) {
            bits |= 1L << value;
        }
        return new CronField(bits, open && step == 1);
    }

    private static void check(int start, int end, int step, String text, Kind kind) {
        if (start < kind.least) {
            throw new IllegalArgumentException(
                    "beginning of range (" + start + ") below minimum (" + kind.least + "): " + text);
        }
        if (end > kind.most) {
            throw new IllegalArgumentException("end of range (" + end + ") above maximum (" + kind.most + "): " + text);
        }
        if (start > end) {
            throw new IllegalArgumentException(
                    "beginning of range (" + start + ") beyond end of range (" + end + "): " + text);
        }
        if (step == 0) {
            throw new IllegalArgumentException("step of range should be a positive number: " + text);
        }
    }

    private static int whole(String text) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("failed to parse int from " + text, none);
        }
        if (number < 0) {
            throw new IllegalArgumentException("negative number (" + number + ") not allowed: " + text);
        }
        return number;
    }
}
