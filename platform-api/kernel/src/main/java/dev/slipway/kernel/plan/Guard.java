package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.Ref;
import java.util.List;

/**
 * Stops deletions that look like an accident: a source that suddenly yields nothing, or that loses more objects than
 * {@code maxFraction} of what it had and more than {@code tolerated} in number.
 *
 * @param maxFraction the share of the inventory that may go at once, 0 to 1
 * @param tolerated how many may go at once whatever the share
 */
public record Guard(double maxFraction, int tolerated) {

    /** The share that is used where nobody says otherwise. */
    public static final double DEFAULT_FRACTION = 0.30;

    private static final int DEFAULT_TOLERATED = 5;

    public static Guard standard() {
        return new Guard(DEFAULT_FRACTION, DEFAULT_TOLERATED);
    }

    /** Return a guard for a {@code slipway.dev/max-delete} value such as {@code 50%} or {@code 12}. */
    public static Guard parse(String maxDelete) {
        String text = maxDelete.trim();
        if (text.endsWith("%")) {
            return new Guard(
                    Integer.parseInt(text.substring(0, text.length() - 1).trim()) / 100.0, DEFAULT_TOLERATED);
        }
        return new Guard(0, Integer.parseInt(text));
    }

    /** Return whether deleting {@code doomed} out of {@code inventory} needs a person's approval. */
    public boolean refuses(List<Ref> doomed, Inventory inventory) {
        boolean everything = doomed.size() == inventory.refs().size() && doomed.size() > 1;
        boolean tooMany = doomed.size() > tolerated
                && doomed.size() > maxFraction * inventory.refs().size();
        return everything || tooMany;
    }
}
