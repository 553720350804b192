package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.watch.ObjectStore;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What surrounds every pass: logging context, finalizer, the one status write at the end, events from condition
 * transitions, and when to look again. A pass that throws is a bug of one object and costs that object only.
 */
final class Harness implements Reconciler<GenericKubernetesResource> {

    private static final Logger LOG = LoggerFactory.getLogger(Harness.class);

    private final ControllerSpec spec;
    private final ObjectStore store;
    private final StatusWriter statuses;
    private final EventSink events;
    private final PassObserver observer;
    private final Finalizers finalizers;
    private final BooleanSupplier closing;
    private final Backoff backoff = new Backoff();
    private final Clock clock = Clock.systemUTC();

    Harness(
            ControllerSpec spec,
            ObjectStore store,
            StatusWriter statuses,
            EventSink events,
            PassObserver observer,
            BooleanSupplier closing) {
        this.spec = spec;
        this.store = store;
        this.statuses = statuses;
        this.events = events;
        this.observer = observer;
        this.closing = closing;
        this.finalizers = new Finalizers(statuses.kube(), spec.finalizer(), spec.passAddsFinalizer());
    }

    ControllerSpec spec() {
        return spec;
    }

    @Override
    public UpdateControl<GenericKubernetesResource> reconcile(
            GenericKubernetesResource resource, Context<GenericKubernetesResource> context) {
        if (closing.getAsBoolean()) {
            return UpdateControl.noUpdate();
        }
        var metadata = resource.getMetadata();
        String namespace = metadata.getNamespace() == null ? "" : metadata.getNamespace();
        Optional<KubeObject> object = store.find(namespace, metadata.getName());
        if (context.isPrimaryResourceDeleted() || object.isEmpty()) {
            backoff.forget(metadata.getUid());
            statuses.forget(metadata.getUid());
            return UpdateControl.noUpdate();
        }
        try (var closed = describe(object.get())) {
            Outcome outcome = pass(object.get());
            return control(object.get(), outcome);
        }
    }

    private Outcome pass(KubeObject cached) {
        Instant started = clock.instant();
        Outcome outcome;
        try {
            outcome = finalizers
                    .ensure(cached)
                    .map(object -> run(object, started))
                    .orElseGet(Outcome::done);
        } catch (FaultException fault) {
            LOG.atInfo().addKeyValue("fault", fault.fault()).log("pass ended early: {}", fault.explanation());
            outcome = Outcome.failed(fault);
        } catch (RuntimeException | Error bug) {
            // The engine takes an error that leaves here for the end of the object: it would never look at it again.
            LOG.atError().setCause(bug).log("pass threw: a bug that costs this object only");
            String message = "unexpected " + bug.getClass().getSimpleName() + "; see the server's log. Tried again";
            events.tell(cached, new PassEvent("Warning", "InternalError", message));
            outcome = Outcome.failed(Fault.INTERNAL, message);
        }
        observer.passed(spec.name(), cached, outcome, Duration.between(started, clock.instant()));
        return outcome;
    }

    private Outcome run(KubeObject object, Instant now) {
        PassResult result = spec.pass().run(object, new PassContext(now));
        if (closing.getAsBoolean()) {
            return result.outcome();
        }
        if (result.status() != null) {
            statuses.write(object, result.status()).ifPresent(written -> events.transitions(object, written, observer));
        }
        result.events().forEach(event -> events.tell(object, event));
        if (result.finished()) {
            finalizers.release(object);
        }
        return result.outcome();
    }

    private UpdateControl<GenericKubernetesResource> control(KubeObject object, Outcome outcome) {
        Optional<Duration> after = backoff.next(object.uid(), outcome);
        UpdateControl<GenericKubernetesResource> control = UpdateControl.noUpdate();
        after.ifPresent(control::rescheduleAfter);
        return control;
    }

    private static Closeables describe(KubeObject object) {
        return new Closeables(
                MDC.putCloseable("kind", object.kind()),
                MDC.putCloseable("namespace", object.namespace()),
                MDC.putCloseable("name", object.name()),
                MDC.putCloseable("uid", object.uid()),
                MDC.putCloseable("generation", Long.toString(object.generation())));
    }

    private record Closeables(MDC.MDCCloseable... parts) implements AutoCloseable {
        @Override
        public void close() {
            for (MDC.MDCCloseable part : parts) {
                part.close();
            }
        }
    }
}
