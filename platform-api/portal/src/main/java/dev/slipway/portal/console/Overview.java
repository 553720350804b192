package dev.slipway.portal.console;

import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The first page: how many there are of everything, and what needs somebody.
 *
 * @param attention what has failed, of all sets; a few of them
 */
public record Overview(List<Card> cards, List<Problem> attention, Instant now) {

    /** One set. */
    public record Card(ResourceSet set, Map<RowState, Integer> states) {

        public int total() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int count(RowState state) {
            return states.getOrDefault(state, 0);
        }

        /** Return the parts of a bar of a hundred, those that need somebody first. */
        public List<Slice> slices() {
            List<Slice> slices = new ArrayList<>();
            double at = 0;
            for (RowState state : RowState.values()) {
                double width = total() == 0 ? 0 : count(state) * 100.0 / total();
                if (width > 0) {
                    slices.add(new Slice(
                            state, String.format(Locale.ROOT, "%.2f", at), String.format(Locale.ROOT, "%.2f", width)));
                }
                at += width;
            }
            return slices;
        }
    }

    /** A part of a bar. */
    public record Slice(RowState state, String from, String width) {}

    /** A row that has failed, and where it belongs. */
    public record Problem(ResourceSet set, Row row) {}
}
