package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Tree;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn of an object: finalizer, pass, the one status write, what to tell. The live controllers take turns, and so
 * does a plan, with an API server that takes no writes. A pass that throws is a bug of one object and costs that object
 * only.
 */
public final class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final ControllerSpec spec;
    private final StatusWriter statuses;
    private final Telling events;
    private final PassObserver observer;
    private final Finalizers finalizers;
    private final BooleanSupplier closing;
    private final Unsaid unsaid;

    // checkstyle: allow ParameterNumber, because these are what surrounds a pass
    Turn(
            ControllerSpec spec,
            StatusWriter statuses,
            Telling events,
            PassObserver observer,
            BooleanSupplier closing,
            Unsaid unsaid) {
        this.unsaid = unsaid;
        this.spec = spec;
        this.statuses = statuses;
        this.events = events;
        this.observer = observer;
        this.closing = closing;
        this.finalizers = new Finalizers(statuses.kube(), spec.finalizer(), spec.passAddsFinalizer());
    }

    /** Turns of a plan: nothing is emitted, and what passes tell goes to the listener. */
    public static Turn rehearsed(ControllerSpec spec, Kube kube, BiConsumer<KubeObject, PassEvent> told) {
        Telling telling = new Telling() {
            @Override
            public void transitions(KubeObject before, KubeObject after, PassObserver observer) {
                // A plan is no event.
            }

            @Override
            public void tell(KubeObject about, PassEvent event) {
                told.accept(about, event);
            }
        };
        return new Turn(spec, new StatusWriter(kube, spec), telling, PassObserver.NONE, () -> false, Unsaid.nothing());
    }

    /** Take one, and say what the pass came to; never throws. */
    public Outcome take(KubeObject cached, Instant now) {
        try {
            return finalizers.ensure(cached).map(object -> run(object, now)).orElseGet(Outcome::done);
        } catch (FaultException fault) {
            LOG.atInfo().addKeyValue("fault", fault.fault()).log("pass ended early: {}", fault.explanation());
            return Outcome.failed(fault);
        } catch (RuntimeException | Error bug) {
            // The engine takes an error that leaves here for the end of the object: it would never look at it again.
            LOG.atError().setCause(bug).log("pass threw: a bug that costs this object only");
            String message = "unexpected " + bug.getClass().getSimpleName() + "; see the server's log. Tried again";
            events.tell(cached, new PassEvent("Warning", "InternalError", message));
            return Outcome.failed(Fault.INTERNAL, message);
        }
    }

    private Outcome run(KubeObject object, Instant now) {
        PassResult result = spec.pass().run(object, new PassContext(now));
        if (closing.getAsBoolean()) {
            return result.outcome();
        }
        Map<String, Object> status = result.status();
        Optional<Duration> later =
                status == null ? Optional.empty() : said(object, Tree.frozen(status), result.outcome(), now);
        result.events().forEach(event -> events.tell(object, event));
        result.afterwards().run();
        if (result.finished()) {
            finalizers.release(object);
        }
        return later.filter(wait -> !wait.isZero())
                .map(wait -> sooner(result.outcome(), wait))
                .orElseGet(result::outcome);
    }

    /** Say what is news, and what went wrong at once; or return after what time to say it. */
    private Optional<Duration> said(KubeObject object, Map<String, Object> status, Outcome outcome, Instant now) {
        if (statuses.isKnown(object, status)) {
            return Optional.empty();
        }
        boolean wrong = outcome instanceof Outcome.Failed || outcome instanceof Outcome.Stalled;
        Optional<Duration> later = wrong ? Optional.empty() : unsaid.wait(object, status, now);
        if (later.isEmpty()) {
            statuses.write(object, status).ifPresent(written -> {
                unsaid.said(written, now);
                events.transitions(object, written, observer);
            });
        }
        return later;
    }

    private static Outcome sooner(Outcome outcome, Duration wait) {
        boolean comesEarlier =
                outcome instanceof Outcome.Requeue requeue && requeue.after().compareTo(wait) <= 0;
        return comesEarlier ? outcome : Outcome.requeue(wait, "its status is written then");
    }
}
