package dev.slipway.managed.kind;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A kind of managed resource, as its provider registers it. The lifecycle owns everything that Crossplane's runtime
 * would do around it (policies, references, names, secrets, conditions, deletion); a kind only translates. No method
 * blocks longer than one API conversation. Expected failures are
 * {@link dev.slipway.kernel.outcome.FaultException}s whose message is for the user.
 *
 * @param <D> the desired state as the external resource wants it
 * @param <O> what can be observed
 */
public interface ManagedKind<D, O> {

    /** Return the served kinds: the classic one first, then its namespaced twin if there is one. */
    List<Gvk> gvks();

    /**
     * Return the kinds of provider configuration that {@code spec.providerConfigRef} names; {@link
     * ProviderConfigKinds#NONE} if it names nothing that matters.
     */
    ProviderConfigKinds providerConfigs();

    /** Return the fields that may be filled from other objects. */
    default List<Reference> references() {
        return List.of();
    }

    /**
     * Return the external name of an object whose annotation does not give one. It is written before anything is
     * created and must be the same for the same object for ever. Empty when only the provider's answer names it; then
     * the resource must be found by its owner tag.
     */
    default String externalName(KubeObject object) {
        return object.name();
    }

    /** Return what is wanted; for {@link Purpose#OBSERVE} this must work without secrets that do not exist yet. */
    D desired(Wanted wanted);

    /** Return the resource behind one provider configuration; called in every pass, so clients are cached inside. */
    ExternalResource<D, O> connect(Connection connection);

    /** Return whether creating and deleting take longer than one API call. */
    default Pace pace() {
        return Pace.INLINE;
    }

    /** Return what {@code status.atProvider} shows. */
    default Map<String, Object> atProvider(O observed) {
        return Map.of();
    }

    /** Return what is said of a resource that exists and is as wanted; that it can be used, unless the kind knows better. */
    default Standing standing(D desired, O observed) {
        return Standing.usable();
    }

    /** Return fields of the status that stand beside {@code atProvider}. */
    default Map<String, Object> status(D desired, O observed) {
        return Map.of();
    }

    /** Return values for fields of {@code forProvider} that the provider chose; only absent fields are written. */
    default Map<String, Object> lateInitialised(O observed) {
        return Map.of();
    }

    /** Return the keys of the connection secret; empty as long as the resource cannot be connected to. */
    default Map<String, Redacted<String>> connectionDetails(D desired, O observed) {
        return Map.of();
    }

    /** An object is about to go, and nothing is left to do for its resource: give back what else was done for it. */
    default void release(KubeObject object) {}

    /** Return fields that are set on the object and that this kind does not act upon yet, by path. */
    default List<String> unsupported(KubeObject object) {
        return List.of();
    }

    /** Return how long to wait before looking at a settled resource again; the lifecycle adds jitter of 10 %. */
    default Duration pollInterval() {
        return Duration.ofMinutes(10);
    }

    /** Return for how long after a creation the provider may still answer that the resource does not exist. */
    default Duration creationGrace() {
        return Duration.ofSeconds(30);
    }
}
