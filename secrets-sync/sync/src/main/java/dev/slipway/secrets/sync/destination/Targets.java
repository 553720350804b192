package dev.slipway.secrets.sync.destination;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.SelectedObjects;
import dev.slipway.secrets.sync.contract.Keys;
import dev.slipway.secrets.value.SecretData;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads and writes the Secrets of ExternalSecrets; a watch sees those that were written, by their label. */
public final class Targets implements AutoCloseable {

    private final Kube kube;
    private final SelectedObjects managed;
    private final Users users = new Users();
    private final Map<Ref, OwnWrite> written = new ConcurrentHashMap<>();
    private final Map<Share, OwnFields> own = new ConcurrentHashMap<>();
    private final Consumer<Ref> wake;

    /** What the watch is going to show, and who need not look because of that. */
    private record OwnWrite(String version, Ref writer) {}

    /** The part that one ExternalSecret has in a Secret. */
    private record Share(Ref target, Ref writer) {}

    /** {@code wake} has an ExternalSecret looked at soon, because its Secret was changed or has gone. */
    public Targets(Kube kube, Consumer<Ref> wake) {
        this.kube = kube;
        this.managed = new SelectedObjects(kube, Keys.SECRET, "", Keys.MANAGED);
        this.wake = wake;
        managed.on(this::changed);
    }

    /** One that has gone is told with its last version. */
    private void changed(KubeObject secret) {
        boolean exists = managed.find(secret.namespace(), secret.name()).isPresent();
        Optional<OwnWrite> own = Optional.ofNullable(written.get(secret.ref()))
                .filter(write -> exists && write.version().equals(secret.resourceVersion()));
        users.of(secret.ref()).stream()
                .filter(user -> own.filter(write -> write.writer().equals(user)).isEmpty())
                .forEach(wake);
        own.ifPresent(write -> written.remove(secret.ref(), write));
    }

    /** What a write came to. */
    public enum Written {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Return the Secret, as the watch has it or else the API server; its user hears of its changes from now on. */
    public Optional<KubeObject> find(Ref ref, Ref user) {
        users.add(ref, user);
        return managed.find(ref.namespace(), ref.name()).or(() -> kube.get(ref));
    }

    /** Forget a user that has gone. */
    public void forget(Ref user) {
        users.forget(user).forEach(target -> own.remove(new Share(target, user)));
    }

    /**
     * Have the Secret look like that. Applied by the peer's field manager, so that keys, labels and annotations that are
     * no longer produced go; keys that are not ours go too where the policy lets nobody else have any.
     */
    public Written write(TargetSecret target, Desired desired, Optional<KubeObject> existing) {
        existing.ifPresent(target::claim);
        SecretData before = existing.map(TargetSecret::data).orElse(SecretData.EMPTY);
        // What is to be immutable was once as it had to be: only labels and annotations follow.
        SecretData data = existing.isPresent() && target.immutable() ? before : desired.data();
        SecretData whole = others(target, existing).with(data);
        KubeObject object = target.object(desired.with(data), whole);
        if (existing.isPresent() && isKept(target, existing.get(), object, whole)) {
            return Written.UNCHANGED;
        }
        if (existing.isPresent() && isImmutable(existing.get()) && !before.equals(data)) {
            throw new FaultException(
                    Fault.INVALID,
                    "target is immutable: Secret " + target.ref().name()
                            + " cannot be changed. Delete it to have it made anew");
        }
        apply(target, object, whole);
        return existing.isPresent() ? Written.UPDATED : Written.CREATED;
    }

    private static boolean isImmutable(KubeObject secret) {
        return secret.at("immutable").filter(Boolean.TRUE::equals).isPresent();
    }

    /** Return the values of others that are to stay. */
    private SecretData others(TargetSecret target, Optional<KubeObject> existing) {
        return target.isExclusive() || existing.isEmpty()
                ? SecretData.EMPTY
                : TargetSecret.data(existing.get()).without(own(target).data());
    }

    /** What was written before this process began is asked for once. */
    private OwnFields own(TargetSecret target) {
        return own.computeIfAbsent(share(target), share -> kube.get(target.ref())
                .map(live -> OwnFields.noted(live, target.fieldManager()))
                .orElse(OwnFields.NONE));
    }

    private static Share share(TargetSecret target) {
        return new Share(target.ref(), target.externalSecret().ref());
    }

    private boolean isKept(TargetSecret target, KubeObject existing, KubeObject object, SecretData whole) {
        if (!target.isAsDesired(existing, object, whole)) {
            return false;
        }
        OwnFields more = OwnFields.of(object).others(existing);
        return more.labels().isEmpty() && more.annotations().isEmpty()
                || own(target).gone(object, existing).isEmpty();
    }

    private void apply(TargetSecret target, KubeObject object, SecretData whole) {
        OwnFields before = own.getOrDefault(share(target), OwnFields.NONE);
        KubeObject applied = kube.apply(object, target.fieldManager());
        OwnFields surplus = before.gone(object, applied).withData(surplus(applied, whole));
        KubeObject result = surplus.isEmpty() ? applied : kube.merge(applied.ref(), surplus.removal());
        own.put(share(target), OwnFields.of(object));
        written.put(
                target.ref(),
                new OwnWrite(result.resourceVersion(), target.externalSecret().ref()));
        managed.learn(result);
    }

    private static Set<String> surplus(KubeObject applied, SecretData wanted) {
        return applied.map("data").keySet().stream()
                .filter(key -> !wanted.keys().contains(key))
                .collect(Collectors.toUnmodifiableSet());
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
