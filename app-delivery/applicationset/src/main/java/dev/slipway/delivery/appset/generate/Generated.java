package dev.slipway.delivery.appset.generate;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a set comes to now.
 *
 * @param applications those that could be made, in order of generators
 * @param firstProblem why not all could; nothing may be changed or deleted then
 */
public record Generated(
        List<KubeObject> applications, @Nullable Problem firstProblem) {

    public Generated {
        applications = List.copyOf(applications);
    }

    /** Why an Application could not be made; the reason is Argo CD's. */
    public record Problem(String reason, String message) {}

    public Optional<Problem> problem() {
        return Optional.ofNullable(firstProblem);
    }
}
