package dev.slipway.delivery.source.helm;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.Locale;

/** The one place that knows what Helm's messages about repositories mean. */
final class HelmFaults {

    private static final List<String> DENIED =
            List.of("401", "403", "unauthorized", "authentication required", "access denied", "denied:");
    private static final List<String> MISSING =
            List.of("not found", "no chart version found", "could not locate a version", "no cached repo found", "404");

    private HelmFaults() {}

    static FaultException of(String what, String words) {
        String text = words.toLowerCase(Locale.ROOT);
        Fault fault = DENIED.stream().anyMatch(text::contains)
                ? Fault.DENIED
                : MISSING.stream().anyMatch(text::contains) ? Fault.NOT_FOUND : Fault.UNAVAILABLE;
        return new FaultException(fault, what + " could not be downloaded: " + words);
    }
}
