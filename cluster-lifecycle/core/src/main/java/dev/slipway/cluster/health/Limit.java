package dev.slipway.cluster.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many machines may be unhealthy for any to be remediated: when many are, the fault is elsewhere, and replacing them
 * would make it worse. A range wins over a maximum. Pure.
 *
 * @param allowed whether anything is remediated
 * @param left how many more machines may become unhealthy before nothing is
 * @param why what was compared
 */
record Limit(boolean allowed, int left, String why) {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,6})-(\\d{1,6})]");

    static Limit of(KubeObject check, int expected, int unhealthy) {
        Optional<Matcher> range = check.text("spec", "remediation", "triggerIf", "unhealthyInRange")
                .map(RANGE::matcher)
                .filter(Matcher::matches);
        if (range.isPresent()) {
            int low = Integer.parseInt(range.get().group(1));
            int high = Integer.parseInt(range.get().group(2));
            boolean inside = unhealthy >= low && unhealthy <= high;
            return new Limit(
                    inside,
                    inside ? high - unhealthy : 0,
                    "unhealthy machines: " + unhealthy + ", unhealthyInRange: "
                            + range.get().group());
        }
        Object maximum = check.at("spec", "remediation", "triggerIf", "unhealthyLessThanOrEqualTo")
                .orElse("100%");
        int most = most(maximum, expected);
        return new Limit(
                unhealthy <= most,
                Math.max(most - unhealthy, 0),
                "unhealthy machines: " + unhealthy + " of " + expected + ", unhealthyLessThanOrEqualTo: " + maximum);
    }

    /** Percentages are rounded down; what is no number allows nothing. */
    private static int most(Object maximum, int expected) {
        if (maximum instanceof Number number) {
            return number.intValue();
        }
        String text = String.valueOf(maximum);
        return text.matches("\\d{1,6}%")
                ? (int) (Long.parseLong(text.substring(0, text.length() - 1)) * expected / 100)
                : 0;
    }
}
