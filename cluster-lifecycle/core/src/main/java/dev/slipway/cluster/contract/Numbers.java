package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.KubeObject;
import java.util.Optional;

/** Whole numbers in objects. */
public final class Numbers {

    private Numbers() {}

    public static Optional<Integer> find(KubeObject object, String... path) {
        return object.at(path).filter(Number.class::isInstance).map(value -> ((Number) value).intValue());
    }

    /** Return the number, or zero where there is none. */
    public static int at(KubeObject object, String... path) {
        return find(object, path).orElse(0);
    }

    /** Return a number, or a percentage of a total rounded up; a text that is neither counts as no limit. */
    public static int scaled(Object value, int total) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        String text = String.valueOf(value);
        return text.matches("[0-9]{1,6}%")
                ? (int) -Math.floorDiv(-Long.parseLong(text.substring(0, text.length() - 1)) * total, 100L)
                : Integer.MAX_VALUE;
    }
}
