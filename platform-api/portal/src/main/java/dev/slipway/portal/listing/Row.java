package dev.slipway.portal.listing;

import dev.slipway.kernel.object.Ref;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a list. Holds no secret and no spec.
 *
 * @param message why it is not ready, or what it says of itself; may be empty
 * @param since when it came to be so, RFC 3339; empty when unknown
 * @param created RFC 3339
 * @param details what lists of this kind show besides, by name
 */
public record Row(
        Ref ref,
        String uid,
        Map<String, String> labels,
        RowState state,
        String message,
        String since,
        String created,
        Map<String, String> details) {

    /** The order of lists, which is that of keys. */
    public static final Comparator<Row> IN_ORDER = Comparator.comparing(
                    (Row row) -> row.ref().namespace())
            .thenComparing(row -> row.ref().name())
            .thenComparing(row -> row.ref().gvk().kind())
            .thenComparing(row -> row.ref().gvk().group());

    public Row {
        labels = Map.copyOf(labels);
    }

    public RowKey key() {
        return RowKey.of(ref);
    }

    /** Return whether a text, in lower case, is found in what the row shows. */
    boolean holds(String text) {
        return contains(ref.name(), text)
                || contains(ref.namespace(), text)
                || contains(ref.gvk().kind(), text)
                || contains(message, text)
                || details.values().stream().anyMatch(value -> contains(value, text));
    }

    private static boolean contains(String value, String text) {
        return value.toLowerCase(Locale.ROOT).contains(text);
    }
}
