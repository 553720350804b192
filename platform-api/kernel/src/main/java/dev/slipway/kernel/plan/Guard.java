package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stops deletions that look like an accident: a source that suddenly yields nothing, or that loses more objects than
 * {@code maxFraction} of what it had and more than {@code tolerated} in number.
 *
 * @param maxFraction the share of the inventory that may go at once, 0 to 1
 * @param tolerated how many may go at once whatever the share
 */
public record Guard(double maxFraction, int tolerated) {

    /** On an owner: how much of what it applied may be deleted at once. */
    public static final String ANNOTATION = "slipway.dev/max-delete";

    /** The share that is used where nobody says otherwise. */
    public static final double DEFAULT_FRACTION = 0.30;

    private static final int DEFAULT_TOLERATED = 5;
    private static final int WHOLE = 100;
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,9})\\s*(%?)");

    public static Guard standard() {
        return new Guard(DEFAULT_FRACTION, DEFAULT_TOLERATED);
    }

    /** Return a guard for a {@link #ANNOTATION} value such as {@code 50%} or {@code 12}; nonsense is INVALID. */
    public static Guard parse(String maxDelete) {
        Matcher value = LIMIT.matcher(maxDelete.trim());
        if (!value.matches()) {
            throw nonsense(maxDelete);
        }
        int number = Integer.parseInt(value.group(1));
        if (value.group(2).isEmpty()) {
            return new Guard(0, number);
        }
        if (number > WHOLE) {
            throw nonsense(maxDelete);
        }
        return new Guard(number / (double) WHOLE, DEFAULT_TOLERATED);
    }

    private static FaultException nonsense(String value) {
        return new FaultException(
                Fault.INVALID,
                "annotation " + ANNOTATION + ": \"" + value
                        + "\" is neither a number of objects such as 12 nor a percentage from 0% to 100%");
    }

    /** Return whether deleting {@code doomed} out of {@code inventory} needs a person's approval. */
    public boolean refuses(List<Ref> doomed, Inventory inventory) {
        boolean everything = doomed.size() == inventory.refs().size() && doomed.size() > 1;
        boolean tooMany = doomed.size() > tolerated
                && doomed.size() > maxFraction * inventory.refs().size();
        return everything || tooMany;
    }
}
