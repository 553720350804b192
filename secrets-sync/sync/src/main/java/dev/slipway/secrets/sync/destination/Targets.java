package dev.slipway.secrets.sync.destination;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.value.SecretData;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Reads and writes the Secrets of ExternalSecrets; a watch sees those that were written, by their label. */
public final class Targets implements AutoCloseable {

    private final Kube kube;
    private final SelectedObjects managed;
    private final Map<Ref, Set<Ref>> users = new ConcurrentHashMap<>();

    /** {@code wake} has an ExternalSecret looked at soon, because its Secret was changed or has gone. */
    public Targets(Kube kube, Consumer<Ref> wake) {
        this.kube = kube;
        this.managed = new SelectedObjects(kube, Keys.SECRET, "", Keys.MANAGED);
        managed.on(secret -> users.getOrDefault(secret.ref(), Set.of()).forEach(wake));
    }

    /** What a write came to. */
    public enum Written {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Return the Secret, as the watch has it or else the API server; its user hears of its changes from now on. */
    public Optional<KubeObject> find(Ref ref, Ref user) {
        users.computeIfAbsent(ref, key -> ConcurrentHashMap.newKeySet()).add(user);
        return managed.find(ref.namespace(), ref.name()).or(() -> kube.get(ref));
    }

    /** Forget a user that has gone. */
    public void forget(Ref user) {
        users.values().forEach(some -> some.remove(user));
        users.values().removeIf(Set::isEmpty);
    }

    /**
     * Have the Secret look like that. Applied by the peer's field manager, so that keys, labels and annotations that are
     * no longer produced go; keys that are not ours go too where the policy lets nobody else have any.
     */
    public Written write(TargetSecret target, Desired desired, Optional<KubeObject> existing) {
        existing.ifPresent(target::claim);
        SecretData before = existing.map(TargetSecret::data).orElse(SecretData.EMPTY);
        KubeObject object = target.object(desired, target.isExclusive() ? SecretData.EMPTY : before);
        if (existing.isPresent() && target.isAsDesired(existing.get(), object)) {
            return Written.UNCHANGED;
        }
        if (existing.isPresent() && isImmutable(existing.get()) && !before.equals(desired.data())) {
            throw new FaultException(
                    Fault.INVALID,
                    "target is immutable: Secret " + target.ref().name()
                            + " cannot be changed. Delete it to have it made anew");
        }
        KubeObject written = kube.apply(object, target.fieldManager());
        if (target.isExclusive()) {
            removeOthers(written, desired.data());
        }
        return existing.isPresent() ? Written.UPDATED : Written.CREATED;
    }

    private static boolean isImmutable(KubeObject secret) {
        return secret.at("immutable").filter(Boolean.TRUE::equals).isPresent();
    }

    private void removeOthers(KubeObject written, SecretData wanted) {
        Map<String, Object> surplus = new HashMap<>();
        written.map("data").keySet().stream()
                .filter(key -> !wanted.keys().contains(key))
                .forEach(key -> surplus.put(key, null));
        if (!surplus.isEmpty()) {
            kube.merge(written.ref(), Map.of("data", surplus));
        }
    }

    /** Delete the Secret, if it is there. */
    public void delete(KubeObject secret) {
        kube.delete(secret.ref(), secret.uid());
    }

    /** Delete Secrets that the ExternalSecret made under other names. */
    public void deleteOthers(KubeObject externalSecret, String name) {
        String mark = TargetSecret.createdBy(externalSecret);
        managed.objects().stream()
                .filter(secret -> secret.namespace().equals(externalSecret.namespace())
                        && !secret.name().equals(name)
                        && secret.label(Keys.CREATED_BY).filter(mark::equals).isPresent()
                        && secret.controller()
                                .filter(owner -> owner.uid().equals(externalSecret.uid()))
                                .isPresent())
                .forEach(this::delete);
    }

    @Override
    public void close() {
        managed.close();
    }
}
