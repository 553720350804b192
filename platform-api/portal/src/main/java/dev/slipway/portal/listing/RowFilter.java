package dev.slipway.portal.listing;

import dev.slipway.kernel.object.LabelSelector;
import java.util.Locale;
import java.util.Optional;

/**
 * Which rows somebody wants.
 *
 * @param namespace empty for all
 * @param kind empty for all
 * @param labels selects everything when it has no requirements
 * @param state empty for all
 * @param text what the row shows somewhere; empty for all
 */
public record RowFilter(String namespace, String kind, LabelSelector labels, Optional<RowState> state, String text) {

    public RowFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Read it as requests give it; a selector or state that is none is INVALID. */
    public static RowFilter of(String namespace, String kind, String selector, String state, String text) {
        return new RowFilter(
                namespace,
                kind,
                LabelSelector.parse(selector),
                state.isEmpty() ? Optional.empty() : Optional.of(RowState.of(state)),
                text);
    }

    public static RowFilter all() {
        return of("", "", "", "", "");
    }

    public boolean wants(Row row) {
        return wantsInAnyState(row) && hasState(row);
    }

    boolean hasState(Row row) {
        return state.isEmpty() || state.get() == row.state();
    }

    boolean wantsInAnyState(Row row) {
        return (namespace.isEmpty() || namespace.equals(row.ref().namespace()))
                && (kind.isEmpty() || kind.equalsIgnoreCase(row.ref().gvk().kind()))
                && labels.matches(row.labels())
                && (text.isEmpty() || row.holds(text));
    }
}
