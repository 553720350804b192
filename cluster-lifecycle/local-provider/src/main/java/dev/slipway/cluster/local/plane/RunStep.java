package dev.slipway.cluster.local.plane;

import dev.slipway.kernel.external.StepBody;
import dev.slipway.kernel.external.StepInput;
import dev.slipway.kernel.external.StepProgress;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.local.process.StartFailure;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A long step whose every call brings processes nearer to what an object wants, and says what is waited for. Beginning it
 * and looking after it are the same, so that a crash between two calls costs nothing.
 */
public final class RunStep implements StepBody {

    private static final Duration SOON = Duration.ofMillis(250);

    private final Kube kube;
    private final Move move;

    /** One move; returns what is waited for, nothing when the goal is reached. */
    @FunctionalInterface
    public interface Move {
        Optional<String> next(KubeObject object) throws IOException, StartFailure, InterruptedException;
    }

    public RunStep(Kube kube, Move move) {
        this.kube = kube;
        this.move = move;
    }

    @Override
    public StepProgress begin(StepInput input) {
        return kube.get(input.object())
                .filter(object -> object.uid().equals(input.uid()))
                .map(this::advance)
                .orElseGet(StepProgress::done);
    }

    @Override
    public StepProgress poll(StepInput input) {
        return begin(input);
    }

    private StepProgress advance(KubeObject object) {
        try {
            return move.next(object)
                    .map(what -> StepProgress.waiting(what, SOON))
                    .orElseGet(StepProgress::done);
        } catch (StartFailure failure) {
            throw new FaultException(Fault.UNAVAILABLE, String.valueOf(failure.getMessage()), failure);
        } catch (IOException failure) {
            throw new FaultException(
                    Fault.UNAVAILABLE, "the machine does not let us: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the server is stopping", interrupted);
        }
    }
}
