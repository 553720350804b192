package dev.slipway.provider.helm;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one place that knows what Helm's messages mean; it has no codes. The first text that is in a message counts. */
final class HelmFaults {

    private static final int LONGEST = 600;

    private static final List<Map.Entry<String, Fault>> TEXTS = List.of(
            Map.entry("too many requests", Fault.THROTTLED),
            Map.entry("cluster unreachable", Fault.UNAVAILABLE),
            Map.entry("connection refused", Fault.UNAVAILABLE),
            Map.entry("no such host", Fault.UNAVAILABLE),
            Map.entry("i/o timeout", Fault.UNAVAILABLE),
            Map.entry("connection reset", Fault.UNAVAILABLE),
            Map.entry("broken pipe", Fault.UNAVAILABLE),
            Map.entry(": eof", Fault.UNAVAILABLE),
            Map.entry("forbidden", Fault.DENIED),
            Map.entry("unauthorized", Fault.DENIED),
            Map.entry("another operation", Fault.CONFLICT),
            Map.entry("cannot re-use a name", Fault.CONFLICT),
            Map.entry("invalid ownership metadata", Fault.CONFLICT),
            Map.entry("timed out waiting", Fault.UNAVAILABLE),
            Map.entry("context deadline exceeded", Fault.UNAVAILABLE),
            // What is left is deleted the next time.
            Map.entry("failed to delete release", Fault.UNAVAILABLE),
            Map.entry("namespaces \"", Fault.NOT_FOUND),
            Map.entry("no matches for kind", Fault.NOT_FOUND),
            Map.entry("release: not found", Fault.NOT_FOUND),
            Map.entry("error", Fault.INVALID));

    private HelmFaults() {}

    static Fault of(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return TEXTS.stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Fault.INVALID);
    }

    static FaultException explain(String what, RuntimeException error) {
        String said = String.valueOf(error.getMessage()).strip();
        String shown = said.length() > LONGEST ? said.substring(0, LONGEST) + "..." : said;
        return new FaultException(of(said), "cannot " + what + ": Helm says: " + shown, error);
    }
}
