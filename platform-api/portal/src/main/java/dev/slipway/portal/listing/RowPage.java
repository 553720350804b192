package dev.slipway.portal.listing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next where the next page begins; empty on the last one
 * @param total how many rows the filter wants, on all pages
 * @param states how many rows there are in each state that would be wanted if the filter named none
 */
public record RowPage(List<Row> rows, Optional<RowKey> next, int total, Map<RowState, Integer> states) {

    public static final int USUAL = 50;
    public static final int LARGEST = 500;

    /** Return at most {@code limit} of the sorted rows that come after the key and that the filter wants. */
    public static RowPage of(List<Row> sorted, RowFilter filter, Optional<RowKey> after, int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST));
        List<Row> page = new ArrayList<>(Math.min(size, sorted.size()));
        Map<RowState, Integer> states = new EnumMap<>(RowState.class);
        int total = 0;
        boolean more = false;
        for (Row row : sorted) {
            if (!filter.wantsInAnyState(row)) {
                continue;
            }
            states.merge(row.state(), 1, Integer::sum);
            if (!filter.hasState(row)) {
                continue;
            }
            total++;
            if (more || after.filter(key -> row.key().compareTo(key) <= 0).isPresent()) {
                continue;
            }
            if (page.size() < size) {
                page.add(row);
            } else {
                more = true;
            }
        }
        Optional<RowKey> next = more ? Optional.of(page.get(page.size() - 1).key()) : Optional.empty();
        return new RowPage(List.copyOf(page), next, total, states);
    }
}
