package dev.slipway.kernel.phase;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import java.util.List;

/** Runs phases; an expected fault thrown by one becomes its outcome. */
public final class Phases {

    private Phases() {}

    /** Run in order and stop at the first that is not done. */
    @SafeVarargs
    public static <S> Outcome chain(S scope, Phase<S>... phases) {
        for (Phase<S> phase : phases) {
            Outcome outcome = guarded(phase, scope);
            if (!outcome.isDone()) {
                return outcome;
            }
        }
        return Outcome.done();
    }

    /** Run every one, whatever the others came to, and return the worst outcome. */
    @SafeVarargs
    public static <S> Outcome all(S scope, Phase<S>... phases) {
        return Outcome.worst(
                List.of(phases).stream().map(phase -> guarded(phase, scope)).toList());
    }

    private static <S> Outcome guarded(Phase<S> phase, S scope) {
        try {
            return phase.run(scope);
        } catch (FaultException fault) {
            return Outcome.failed(fault);
        }
    }
}
