package dev.slipway.managed.rehearsal;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Pace;
import dev.slipway.managed.kind.ProviderConfigKinds;
import dev.slipway.managed.kind.Reference;
import dev.slipway.managed.kind.Standing;
import dev.slipway.managed.kind.Wanted;
import dev.slipway.runtime.preview.CloudLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A kind whose resources are looked at; what would be done with them is noted instead. */
final class RehearsedKind<D, O> implements ManagedKind<RehearsedKind.Desired<D>, O> {

    /** What is wanted, and of which object. */
    record Desired<D>(KubeObject object, D wanted) {}

    private final ManagedKind<D, O> kind;
    private final CloudLog calls;

    RehearsedKind(ManagedKind<D, O> kind, CloudLog calls) {
        this.kind = kind;
        this.calls = calls;
    }

    @Override
    public ExternalResource<Desired<D>, O> connect(Connection connection) {
        return new RehearsedResource<>(kind.connect(connection), calls);
    }

    @Override
    public Desired<D> desired(Wanted wanted) {
        return new Desired<>(wanted.object(), kind.desired(wanted));
    }

    @Override
    public List<Gvk> gvks() {
        return kind.gvks();
    }

    @Override
    public ProviderConfigKinds providerConfigs() {
        return kind.providerConfigs();
    }

    @Override
    public List<Reference> references() {
        return kind.references();
    }

    @Override
    public String externalName(KubeObject object) {
        return kind.externalName(object);
    }

    @Override
    public Pace pace() {
        return kind.pace();
    }

    @Override
    public Map<String, Object> atProvider(O observed) {
        return kind.atProvider(observed);
    }

    @Override
    public Standing standing(Desired<D> desired, O observed) {
        return kind.standing(desired.wanted(), observed);
    }

    @Override
    public Map<String, Object> status(Desired<D> desired, O observed) {
        return kind.status(desired.wanted(), observed);
    }

    @Override
    public Map<String, Object> lateInitialised(O observed) {
        return kind.lateInitialised(observed);
    }

    @Override
    public Map<String, Redacted<String>> connectionDetails(Desired<D> desired, O observed) {
        return kind.connectionDetails(desired.wanted(), observed);
    }

    @Override
    public List<String> unsupported(KubeObject object) {
        return kind.unsupported(object);
    }

    @Override
    public Duration pollInterval() {
        return kind.pollInterval();
    }

    @Override
    public Duration creationGrace() {
        return kind.creationGrace();
    }
}
