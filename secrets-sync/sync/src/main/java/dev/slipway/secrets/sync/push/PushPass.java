package dev.slipway.secrets.sync.push;

import dev.slipway.api.externalsecrets.PushDeletion;
import dev.slipway.api.externalsecrets.PushSecretSpec;
import dev.slipway.api.externalsecrets.PushUpdate;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.secrets.store.Pushed;
import dev.slipway.secrets.store.Stores;
import dev.slipway.secrets.sync.demand.Refresh;
import dev.slipway.secrets.sync.destination.Desired;
import dev.slipway.secrets.sync.destination.Rendering;
import dev.slipway.secrets.sync.source.Generators;
import dev.slipway.secrets.sync.source.Rewrites;
import dev.slipway.secrets.sync.source.StoreLookup;
import dev.slipway.secrets.template.SecretFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes what a PushSecret selects to its stores, at its interval and when it is edited; with deletionPolicy Delete, takes back
 * what it wrote and does not write any more.
 */
public final class PushPass implements Pass {

    private static final String FINALIZER = "pushsecret.externalsecrets.io/finalizer";

    private final Kube kube;
    private final Origins origins;
    private final Destinations destinations;
    private final Entries entries;

    /** What a PushSecret reads from and writes to. */
    public record Sides(
            Watches watches, StoreLookup lookup, Stores stores, Generators generators, Rendering rendering) {}

    public PushPass(Kube kube, Sides sides, SecretFunctions functions) {
        this.kube = kube;
        this.origins = new Origins(kube, sides.generators(), sides.rendering());
        this.destinations = new Destinations(sides.watches(), sides.lookup(), sides.stores());
        this.entries = new Entries(new Rewrites(functions));
    }

    @Override
    public PassResult run(KubeObject pushSecret, PassContext context) {
        PushVerdict verdict = new PushVerdict(pushSecret, context.now());
        Written written = Written.of(pushSecret);
        try {
            PushSecretSpec spec = Json.convert(pushSecret.map("spec"), PushSecretSpec.class);
            if (pushSecret.isDeleting()) {
                return released(pushSecret, spec, written);
            }
            guard(pushSecret, spec);
            Refresh refresh = Refresh.periodic(spec.refreshInterval());
            if (!refresh.isDue(pushSecret, context.now())) {
                return PassResult.of(
                        verdict.next(refresh, Refresh.last(pushSecret).orElse(context.now())));
            }
            return pushed(pushSecret, spec, written, verdict);
        } catch (FaultException fault) {
            return verdict.failed(fault, written);
        }
    }

    /** What is written must be known to be ours before it is written, so that it can be taken back. */
    private void guard(KubeObject pushSecret, PushSecretSpec spec) {
        List<String> finalizers = pushSecret.finalizers();
        boolean guarded = finalizers.contains(FINALIZER);
        boolean wanted = spec.deletionPolicy() == PushDeletion.DELETE;
        if (wanted && !guarded) {
            kube.setFinalizers(
                    pushSecret,
                    Stream.concat(finalizers.stream(), Stream.of(FINALIZER)).toList());
        } else if (!wanted && guarded) {
            release(pushSecret);
        }
    }

    private void release(KubeObject pushSecret) {
        kube.setFinalizers(
                pushSecret,
                pushSecret.finalizers().stream()
                        .filter(finalizer -> !finalizer.equals(FINALIZER))
                        .toList());
    }

    private PassResult released(KubeObject pushSecret, PushSecretSpec spec, Written written) {
        if (pushSecret.finalizers().contains(FINALIZER)) {
            if (spec.deletionPolicy() == PushDeletion.DELETE) {
                takeBack(written, new Written(), pushSecret.namespace());
            }
            release(pushSecret);
        }
        return PassResult.of(Outcome.done());
    }

    private PassResult pushed(KubeObject pushSecret, PushSecretSpec spec, Written before, PushVerdict verdict) {
        boolean takesBack = spec.deletionPolicy() == PushDeletion.DELETE;
        List<Desired> found;
        try {
            found = origins.of(pushSecret, spec);
        } catch (FaultException missing) {
            if (missing.fault() != Fault.NOT_FOUND || !takesBack || before.isEmpty()) {
                throw missing;
            }
            takeBack(before, new Written(), pushSecret.namespace());
            return verdict.sourceDeleted(Refresh.periodic(spec.refreshInterval()));
        }
        Written now = new Written();
        List<FaultException> failures = write(pushSecret, spec, found, now);
        if (!failures.isEmpty()) {
            return verdict.failed(failures.get(0), now.with(before));
        }
        if (takesBack) {
            takeBack(before, now, pushSecret.namespace());
        }
        return verdict.synced(
                Refresh.periodic(spec.refreshInterval()), now, spec.updatePolicy() == PushUpdate.IF_NOT_EXISTS);
    }

    /** A store that fails costs no other store; returns what went wrong. */
    private List<FaultException> write(KubeObject pushSecret, PushSecretSpec spec, List<Desired> found, Written now) {
        List<FaultException> failures = new ArrayList<>();
        Map<String, Ref> stores = destinations.of(spec, pushSecret.namespace());
        stores.forEach((key, store) -> {
            try {
                for (Desired source : found) {
                    var many = destinations.dataTo(spec, store, pushSecret.namespace());
                    for (Entries.Write write : entries.of(spec, many, source.data())) {
                        write(store, pushSecret.namespace(), spec, source, write);
                        now.add(key, write.entry());
                    }
                }
            } catch (FaultException fault) {
                failures.add(fault);
            }
        });
        return failures;
    }

    // checkstyle: allow ParameterNumber, because this is what one write is about
    private void write(Ref store, String namespace, PushSecretSpec spec, Desired source, Entries.Write write) {
        Entry entry = write.entry();
        Pushed pushed = new Pushed(
                Redacted.of(write.data()), entry.secretKey(), source.labels(), source.annotations(), entry.metadata());
        try {
            destinations.with(store, namespace, writable -> {
                if (spec.updatePolicy() != PushUpdate.IF_NOT_EXISTS || !writable.exists(entry.place())) {
                    writable.push(entry.place(), pushed);
                }
            });
        } catch (FaultException fault) {
            throw new FaultException(
                    fault.fault(),
                    "could not write remote ref " + entry.place() + " to target secretstore " + store.name() + ": "
                            + fault.explanation(),
                    fault.getCause(),
                    fault.reference());
        }
    }

    private void takeBack(Written before, Written now, String namespace) {
        before.without(now).forEach((key, place) -> {
            Ref store = destinations.named(key, namespace);
            destinations.with(store, namespace, writable -> writable.delete(place));
        });
    }
}
