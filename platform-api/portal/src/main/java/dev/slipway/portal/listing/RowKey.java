package dev.slipway.portal.listing;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;

/**
 * The place of a row in a list: by namespace, name, kind, group. A page that continues after a key is right whatever came
 * and went meanwhile: nothing that stayed is shown twice or left out.
 */
public record RowKey(String namespace, String name, String kind, String group) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::namespace)
            .thenComparing(RowKey::name)
            .thenComparing(RowKey::kind)
            .thenComparing(RowKey::group);

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    public static RowKey of(Ref ref) {
        return new RowKey(
                ref.namespace(), ref.name(), ref.gvk().kind(), ref.gvk().group());
    }

    /** Return the text that a client sends back to get the next page. */
    public String token() {
        String text = String.join(SEPARATOR, namespace, name, kind, group);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Return the key that a token was made of; what was not made by {@link #token} is INVALID. */
    public static RowKey ofToken(String token) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == PARTS) {
                return new RowKey(parts[0], parts[1], parts[2], parts[3]);
            }
        } catch (IllegalArgumentException broken) {
            throw unknown(broken);
        }
        throw unknown(null);
    }

    private static FaultException unknown(@org.jspecify.annotations.Nullable Throwable cause) {
        return new FaultException(
                Fault.INVALID, "continue: this is no token of an earlier page; start without it", cause);
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
