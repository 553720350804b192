package dev.slipway.declared;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.external.Observation;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Drift;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Does for every kind what is the same for all: look before creating, check the owner, compare, tag, explain faults. */
final class DeclaredExternal<S extends Conversation<P>, P> implements ExternalResource<Desired<P>, Found> {

    private final DeclaredResource<S, P> resource;
    private final Shape<?, P> shape;
    private final Reach<S, P> reach;
    private final AppliedPasswords passwords;

    DeclaredExternal(DeclaredResource<S, P> resource, Reach<S, P> reach, AppliedPasswords passwords) {
        this.resource = resource;
        this.shape = resource.shape();
        this.reach = reach;
        this.passwords = passwords;
    }

    @Override
    public Observation<Found> observe(Identity identity, Desired<P> desired) {
        S scope = scope(identity, desired);
        return find(scope, desired)
                .map(found -> observed(scope, identity, desired, found))
                .orElseGet(Observation.Absent::new);
    }

    private Observation<Found> observed(S scope, Identity identity, Desired<P> desired, Found found) {
        return switch (found.phase()) {
            case BUSY, LEAVING -> new Observation.InProgress<>(found.word(), shape.poll(), found);
            case BROKEN -> new Observation.Broken<>(found.word(), found.explanation(), found);
            case SETTLED -> {
                boolean password = passwords.differs(identity.ownerUid(), desired.password(), desired.published());
                yield new Observation.Present<>(
                        found, Differences.of(shape, scope, desired, found).drift(password));
            }
        };
    }

    @Override
    public Identity create(Identity identity, Desired<P> desired) {
        S scope = scope(identity, desired);
        requireKeys(scope, desired);
        Optional<Found> known = find(scope, desired);
        if (known.isPresent()) {
            refuseLeaving(scope, known.get());
            return identity.named(known.get().name());
        }
        try {
            String name = guarded("create", scope, () -> resource.create(scope));
            passwords.note(identity.ownerUid(), desired.password());
            return identity.named(name);
        } catch (FaultException fault) {
            if (fault.fault() != Fault.CONFLICT) {
                throw fault;
            }
            Found there = find(scope, desired).orElseThrow(() -> fault);
            return identity.named(there.name());
        }
    }

    @Override
    public void update(Identity identity, Desired<P> desired, Drift drift) {
        S scope = scope(identity, desired);
        Found found = find(scope, desired)
                .orElseThrow(
                        () -> new FaultException(Fault.NOT_FOUND, named(scope) + " has gone; it is created again."));
        Differences differences = Differences.of(shape, scope, desired, found);
        if (!differences.missingTags().isEmpty()) {
            done("tag", scope, () -> resource.tag(scope, found, differences.missingTags()));
        }
        if (!differences.surplusTags().isEmpty()) {
            done("untag", scope, () -> resource.untag(scope, found, differences.surplusTags()));
        }
        boolean password = passwords.differs(identity.ownerUid(), desired.password(), desired.published());
        Set<String> changes = differences.changes();
        if (password) {
            changes.add("password");
        }
        if (!changes.isEmpty()) {
            done("change", scope, () -> resource.update(scope, found, changes));
            passwords.note(identity.ownerUid(), desired.password());
        }
        differences.refuseFixed();
    }

    @Override
    public Optional<String> refusal(Identity identity, Desired<P> desired, Drift drift) {
        S scope = scope(identity, desired);
        return find(scope, desired)
                .flatMap(found -> Differences.of(shape, scope, desired, found).refusal());
    }

    @Override
    public void delete(Identity identity, Desired<P> desired) {
        S scope = scope(identity, desired);
        Optional<Found> found = find(scope, desired);
        if (found.isEmpty() || found.get().phase() == Found.Phase.LEAVING) {
            return;
        }
        try {
            done("delete", scope, () -> resource.delete(scope, found.get()));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.NOT_FOUND) {
                throw fault;
            }
        }
        passwords.forget(identity.ownerUid());
    }

    /** Return the resource if it is there; one that is somebody else's is a fault. */
    private Optional<Found> find(S scope, Desired<P> desired) {
        if (scope.name().isEmpty() && !hasKeys(desired)) {
            return Optional.empty();
        }
        Optional<Found> found;
        try {
            found = guarded("look at", scope, () -> resource.find(scope));
        } catch (FaultException fault) {
            if (fault.fault() == Fault.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
        found.flatMap(Found::tags)
                .map(tags -> tags.getOrDefault(scope.rules().owner(), ""))
                .ifPresent(owner -> desired.ownership()
                        .check(shape.what(), scope.identity().named(found.get().name()), owner));
        return found;
    }

    private boolean hasKeys(Desired<P> desired) {
        return shape.keyFields().stream().allMatch(key -> desired.text(key).isPresent());
    }

    private void requireKeys(S scope, Desired<P> desired) {
        shape.keyFields().forEach(key -> scope.require(key, desired.text(key).orElse(null)));
    }

    private void refuseLeaving(S scope, Found found) {
        if (found.phase() == Found.Phase.LEAVING) {
            throw new FaultException(
                    Fault.CONFLICT, named(scope) + " is just being deleted; it is created when that is done.");
        }
    }

    private void done(String doing, S scope, Runnable body) {
        guarded(doing, scope, () -> {
            body.run();
            return Map.of();
        });
    }

    private <T> T guarded(String doing, S scope, Supplier<T> body) {
        try {
            return body.get();
        } catch (RuntimeException e) {
            throw reach.fault(e, scope, doing + " " + named(scope));
        }
    }

    private String named(S scope) {
        return shape.what() + " '" + scope.label() + "'";
    }

    private S scope(Identity identity, Desired<P> desired) {
        return reach.open(new Subject<>(shape, identity, desired));
    }
}
