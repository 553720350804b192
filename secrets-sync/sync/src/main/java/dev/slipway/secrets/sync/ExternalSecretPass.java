package dev.slipway.secrets.sync;

import dev.slipway.api.externalsecrets.CreationPolicy;
import dev.slipway.api.externalsecrets.DeletionPolicy;
import dev.slipway.api.externalsecrets.ExternalSecretSpec;
import dev.slipway.api.externalsecrets.Target;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.sync.demand.Refresh;
import dev.slipway.secrets.sync.demand.Retries;
import dev.slipway.secrets.sync.demand.SyncedVersion;
import dev.slipway.secrets.sync.demand.Validation;
import dev.slipway.secrets.sync.destination.Rendering;
import dev.slipway.secrets.sync.destination.TargetSecret;
import dev.slipway.secrets.sync.destination.Targets;
import dev.slipway.secrets.sync.destination.Targets.Written;
import dev.slipway.secrets.sync.source.Collector;
import dev.slipway.secrets.sync.source.Collector.Collected;
import dev.slipway.secrets.sync.source.Reads;
import dev.slipway.secrets.sync.source.StoreLookup;
import dev.slipway.secrets.sync.source.StoreReferences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one Secret as its ExternalSecret asks: valid, due, collected, rendered, written. A Secret that exists stays as it
 * is whatever fails.
 */
final class ExternalSecretPass implements Pass {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalSecretPass.class);

    private final Kube kube;
    private final StoreLookup lookup;
    private final Reads reads;
    private final Collector collector;
    private final Rendering rendering;
    private final Targets targets;
    private final Retries retries = new Retries();

    /** Which object of a name something is kept for, by its uid. */
    private final Map<Ref, String> lives = new ConcurrentHashMap<>();

    ExternalSecretPass(
            Kube kube, StoreLookup lookup, Reads reads, Collector collector, Rendering rendering, Targets targets) {
        this.kube = kube;
        this.lookup = lookup;
        this.reads = reads;
        this.collector = collector;
        this.rendering = rendering;
        this.targets = targets;
    }

    @Override
    public PassResult run(KubeObject externalSecret, PassContext context) {
        if (externalSecret.isDeleting()) {
            return released(externalSecret);
        }
        remember(externalSecret);
        try {
            ExternalSecretSpec spec = Json.convert(externalSecret.map("spec"), ExternalSecretSpec.class);
            List<Ref> stores = stores(spec, externalSecret.namespace());
            return lookup.isForeign(stores)
                    ? PassResult.of(Outcome.done())
                    : judged(externalSecret, spec, stores, context.now());
        } catch (FaultException unreadable) {
            return new Verdict(externalSecret, SyncedVersion.of(externalSecret), context.now())
                    .failed(unreadable, Outcome.failed(unreadable));
        }
    }

    private PassResult judged(KubeObject externalSecret, ExternalSecretSpec spec, List<Ref> stores, Instant now) {
        SyncedVersion version = SyncedVersion.of(externalSecret, lookup.request(stores));
        Verdict verdict = new Verdict(externalSecret, version, now);
        try {
            List<String> problems = Validation.problems(spec);
            return problems.isEmpty()
                    ? kept(externalSecret, spec, version, now, verdict)
                    : verdict.invalid(String.join("; ", problems));
        } catch (FaultException fault) {
            return reads.isPending(externalSecret.ref())
                    ? verdict.waiting(fault)
                    : verdict.failed(fault, again(externalSecret, stores, fault));
        }
    }

    private Outcome again(KubeObject externalSecret, List<Ref> stores, FaultException fault) {
        try {
            return retries.after(externalSecret.ref(), fault, lookup.retries(stores));
        } catch (FaultException unreadable) {
            return Outcome.failed(fault);
        }
    }

    private List<Ref> stores(ExternalSecretSpec spec, String namespace) {
        return StoreReferences.of(spec).stream()
                .map(store -> lookup.ref(store, namespace))
                .toList();
    }

    /** What another object of the same name was told before is nothing to this one. */
    private void remember(KubeObject externalSecret) {
        String before = lives.put(externalSecret.ref(), externalSecret.uid());
        if (before != null && !before.equals(externalSecret.uid())) {
            forget(externalSecret.ref());
        }
    }

    /** Let go what is kept for one that has gone, which no pass sees where nothing held it back. */
    void gone(KubeObject externalSecret) {
        if (lives.remove(externalSecret.ref(), externalSecret.uid())) {
            forget(externalSecret.ref());
        }
    }

    private void forget(Ref externalSecret) {
        reads.forget(externalSecret);
        targets.forget(externalSecret);
        retries.forget(externalSecret);
    }

    private PassResult released(KubeObject externalSecret) {
        lives.remove(externalSecret.ref());
        forget(externalSecret.ref());
        if (externalSecret.finalizers().contains(Keys.CLEANUP)) {
            kube.setFinalizers(
                    externalSecret,
                    externalSecret.finalizers().stream()
                            .filter(finalizer -> !finalizer.equals(Keys.CLEANUP))
                            .toList());
        }
        return PassResult.of(Outcome.done());
    }

    private PassResult kept(
            KubeObject externalSecret, ExternalSecretSpec spec, SyncedVersion version, Instant now, Verdict verdict) {
        Refresh refresh = Refresh.of(spec);
        TargetSecret target = target(externalSecret, spec);
        Optional<KubeObject> existing = targets.find(target.ref(), externalSecret.ref());
        boolean due = refresh.isDue(externalSecret, version, now) || reads.isOutdated(externalSecret.ref());
        if (!due && isKept(target, refresh, existing)) {
            announce(externalSecret, asked(externalSecret, spec, version, now), refresh);
            return PassResult.of(next(refresh, Refresh.last(externalSecret).orElse(now), now));
        }
        reads.begin(externalSecret.ref());
        Collected collected = collector.collect(asked(externalSecret, spec, version, now));
        verdict.tellMissing(collected.missing());
        PassResult result = collected.data().isEmpty()
                ? withoutData(target, spec, existing, collected, verdict)
                : written(target, spec, existing, collected, verdict);
        reads.updated(externalSecret.ref());
        retries.forget(externalSecret.ref());
        return new PassResult(next(refresh, now, now), result.status(), result.events(), result.finished());
    }

    /** Where others ask the stores, they forget what is wanted when a process ends; what is new wakes the object. */
    private void announce(KubeObject externalSecret, Collector.Asked asked, Refresh refresh) {
        if (!refresh.isRepeated() || reads.knows(externalSecret.ref())) {
            return;
        }
        try {
            collector.collect(asked);
        } catch (FaultException notDue) {
            LOG.debug("{} will be told: {}", externalSecret.ref(), notDue.explanation());
        }
    }

    /** Whether the target need not be looked at before the next time: the table of the peer's life cycles. */
    private static boolean isKept(TargetSecret target, Refresh refresh, Optional<KubeObject> existing) {
        if (target.policy() == CreationPolicy.ORPHAN || target.policy() == CreationPolicy.NONE) {
            return true;
        }
        if (target.policy() == CreationPolicy.MERGE && existing.isEmpty()) {
            return !refresh.isRepeated();
        }
        return existing.filter(TargetSecret::isUntouched).isPresent();
    }

    /** An edit of the object, or of its store, asks for values of now; whoever is only due or new shares what others have. */
    private static Collector.Asked asked(
            KubeObject externalSecret, ExternalSecretSpec spec, SyncedVersion version, Instant now) {
        boolean edited =
                externalSecret.text("status", "syncedResourceVersion").isPresent() && !version.isSynced(externalSecret);
        Duration interval = Refresh.of(spec).interval();
        Duration shared = interval.isZero() ? Duration.ofHours(1) : interval;
        Reads.Asker asker = edited
                ? new Reads.Asker(externalSecret.ref(), now, now, version.wave(externalSecret))
                : new Reads.Asker(externalSecret.ref(), now, Instant.MIN);
        return new Collector.Asked(spec, shared, asker);
    }

    private static TargetSecret target(KubeObject externalSecret, ExternalSecretSpec spec) {
        Target target = spec.target() == null ? new Target(null, null, null, null, null, null) : spec.target();
        String name = target.name() == null || target.name().isEmpty() ? externalSecret.name() : target.name();
        return new TargetSecret(
                externalSecret,
                new Ref(Keys.SECRET, externalSecret.namespace(), name),
                Validation.creation(target),
                Boolean.TRUE.equals(target.immutable()));
    }

    private static Outcome next(Refresh refresh, Instant last, Instant now) {
        return refresh.isRepeated()
                ? Outcome.requeue(refresh.left(last, now), "refreshed every " + refresh.interval())
                : Outcome.done();
    }

    private PassResult withoutData(
            TargetSecret target,
            ExternalSecretSpec spec,
            Optional<KubeObject> existing,
            Collected collected,
            Verdict verdict) {
        DeletionPolicy policy = spec.target() == null ? DeletionPolicy.RETAIN : Validation.deletion(spec.target());
        return switch (policy) {
            case RETAIN -> verdict.synced("secret retained due to DeletionPolicy=Retain");
            case MERGE -> written(target, spec, existing, collected, verdict);
            case DELETE -> deleted(target, existing, verdict);
        };
    }

    private PassResult deleted(TargetSecret target, Optional<KubeObject> existing, Verdict verdict) {
        if (target.policy() != CreationPolicy.OWNER) {
            throw new FaultException(
                    Fault.INVALID,
                    "could not delete secret: creationPolicy is not Owner, so it belongs to somebody else");
        }
        existing.ifPresent(secret -> {
            target.claim(secret);
            targets.delete(secret);
            verdict.tell("Deleted", "secret deleted due to DeletionPolicy=Delete");
        });
        return verdict.deleted();
    }

    private PassResult written(
            TargetSecret target,
            ExternalSecretSpec spec,
            Optional<KubeObject> existing,
            Collected collected,
            Verdict verdict) {
        if (target.policy() == CreationPolicy.NONE) {
            return verdict.synced("secret was not written due to creationPolicy=None");
        }
        if (existing.isEmpty() && !target.isCreated()) {
            return verdict.missing(target.ref().name());
        }
        var template = spec.target() == null ? null : spec.target().template();
        Written written =
                targets.write(target, rendering.desired(target.externalSecret(), template, collected.data()), existing);
        if (written != Written.UNCHANGED) {
            verdict.tell(
                    written == Written.CREATED ? "Created" : "Updated",
                    written == Written.CREATED ? "secret created" : "secret updated");
        }
        if (target.mayHaveOthers(written == Written.CREATED)) {
            targets.deleteOthers(target.externalSecret(), target.ref().name());
        }
        return verdict.bound(target.ref().name());
    }
}
