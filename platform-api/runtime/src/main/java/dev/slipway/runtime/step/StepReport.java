package dev.slipway.runtime.step;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.slipway.kernel.external.StepProgress;
import java.time.Duration;

/**
 * What one call of a body came to, as it lies in histories: components may be added, never renamed or removed. Failures
 * are not reports; they travel as failures so that Temporal's own tools show them. Public only because the SDK reaches
 * it through proxies.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StepReport(boolean done, String what, long pollAfterMillis) {

    static StepReport ofDone() {
        return new StepReport(true, "", 0);
    }

    static StepReport of(StepProgress.Waiting waiting) {
        return new StepReport(false, waiting.what(), waiting.pollAfter().toMillis());
    }

    Duration pollAfter() {
        return Duration.ofMillis(pollAfterMillis);
    }
}
