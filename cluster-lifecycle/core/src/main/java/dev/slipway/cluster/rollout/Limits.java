package dev.slipway.cluster.rollout;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Optional;

/**
 * How far a rolling update may go from the wanted number of machines. A percentage of the surge is rounded up, one of the
 * unavailable down; where both come to nothing, one machine may be unavailable, because nothing could move otherwise.
 */
public record Limits(int surge, int unavailable) {

    private static final double WHOLE = 100;
    private static final double TOO_LARGE = 0x1p63;

    /** Without limits of its own a MachineDeployment makes one machine more at a time. */
    public static final Limits USUAL = new Limits(1, 0);

    /** Read both values, a number or a percentage each; anything else is INVALID. */
    public static Limits of(Optional<Object> surge, Optional<Object> unavailable, int replicas) {
        int above = scaled("maxSurge", surge, replicas, true);
        int below = scaled("maxUnavailable", unavailable, replicas, false);
        return above == 0 && below == 0 ? new Limits(0, 1) : new Limits(above, below);
    }

    /** Return a number, or a percentage of the total. */
    public static int scaled(String field, Optional<Object> value, int total, boolean up) {
        if (value.isEmpty()) {
            throw new FaultException(Fault.INVALID, field + " has no value; give a number or a percentage");
        }
        if (value.get() instanceof Number number) {
            return number.intValue();
        }
        return percentage(field, String.valueOf(value.get()), total, up);
    }

    private static int percentage(String field, String text, int total, boolean up) {
        if (!text.matches("[+-]?[0-9]+%")) {
            throw new FaultException(
                    Fault.INVALID,
                    field + " \"" + text + "\" is a text and no percentage; write a number without quotes, or 25%");
        }
        double part = (double) hundredths(field, text) * total / WHOLE;
        double rounded = up ? Math.ceil(part) : Math.floor(part);
        // What does not fit is cut off as Cluster API cuts it, so that both do the same with the same object.
        return (int) (Math.abs(rounded) < TOO_LARGE ? (long) rounded : Long.MIN_VALUE);
    }

    private static long hundredths(String field, String text) {
        try {
            return Long.parseLong(text.substring(0, text.length() - 1));
        } catch (NumberFormatException tooLarge) {
            throw new FaultException(
                    Fault.INVALID, field + " \"" + text + "\" is too large for a percentage; write 25%, for example");
        }
    }
}
