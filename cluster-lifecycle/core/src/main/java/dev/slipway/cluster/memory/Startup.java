package dev.slipway.cluster.memory;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the parts of a machine take. A jitter varies a time by a part of it, always by the same for the same machine,
 * so that nothing has to be remembered. Pure.
 */
final class Startup {

    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|m|s)");

    private Startup() {}

    /** Return the time until a part is there; nothing said is no time. */
    static Duration of(KubeObject machine, String part) {
        Duration duration = machine.text("spec", "backend", "inMemory", part, "provisioning", "startupDuration")
                .map(Startup::parse)
                .orElse(Duration.ZERO);
        double jitter = machine.at("spec", "backend", "inMemory", part, "provisioning", "startupJitter")
                .map(value -> number(String.valueOf(value)))
                .orElse(0.0);
        double place = Math.floorMod((machine.uid() + part).hashCode(), 1000) / 1000.0;
        return Duration.ofMillis(Math.round(duration.toMillis() * (1 + Math.max(jitter, 0) * place)));
    }

    private static double number(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException malformed) {
            throw new FaultException(
                    Fault.INVALID, "startupJitter \"" + text + "\" is no number; write it like \"0.2\"", malformed);
        }
    }

    static Duration parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            double millis = Double.parseDouble(matcher.group(1)) * unit(matcher.group(2));
            sum = sum.plusMillis(Math.round(millis));
            end = matcher.end();
        }
        if (end != text.length() || text.isEmpty()) {
            throw new FaultException(Fault.INVALID, "\"" + text + "\" is no duration; write it like 10s");
        }
        return sum;
    }

    private static long unit(String unit) {
        return switch (unit) {
            case "h" -> 3_600_000;
            case "m" -> 60_000;
            case "s" -> 1000;
            default -> 1;
        };
    }
}
