package dev.slipway.runtime.controller;

import dev.slipway.kernel.object.KubeObject;
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
import org.slf4j.MDC;

/**
 * What surrounds every turn: which object it is about, the logging context, and when to look again.
 */
final class Harness implements Reconciler<GenericKubernetesResource> {

    private final ControllerSpec spec;
    private final ObjectStore store;
    private final StatusWriter statuses;
    private final PassObserver observer;
    private final Unsaid unsaid;
    private final Turn turn;
    private final Load load;
    private final BooleanSupplier closing;
    private final Backoff backoff = new Backoff();
    private final Clock clock = Clock.systemUTC();

    // checkstyle: allow ParameterNumber, because these are what surrounds a pass
    Harness(
            ControllerSpec spec,
            ObjectStore store,
            StatusWriter statuses,
            EventSink events,
            PassObserver observer,
            BooleanSupplier closing,
            Load load) {
        this.spec = spec;
        this.store = store;
        this.statuses = statuses;
        this.observer = observer;
        this.closing = closing;
        this.load = load;
        this.unsaid = new Unsaid(spec.unhurried(), read -> store.find(read.namespace(), read.name()), load::waiting);
        this.turn = new Turn(spec, statuses, spec.part() ? events.ofParts() : events, observer, closing, unsaid);
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
        Optional<KubeObject> object = store.find(namespace, metadata.getName()).map(statuses::upToDate);
        if (context.isPrimaryResourceDeleted() || object.isEmpty()) {
            backoff.forget(metadata.getUid());
            statuses.forget(metadata.getUid());
            unsaid.forget(metadata.getUid());
            return UpdateControl.noUpdate();
        }
        try (var closed = describe(object.get())) {
            Outcome outcome = pass(object.get());
            return control(object.get(), outcome);
        }
    }

    private Outcome pass(KubeObject cached) {
        Instant started = clock.instant();
        Outcome outcome = turn.take(cached, started);
        load.passTaken();
        observer.passed(spec.name(), cached, outcome, Duration.between(started, clock.instant()));
        return outcome;
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
