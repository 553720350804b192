package dev.slipway.compositions.revision;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the revisions of one composition. Pure. */
final class Revisions {

    static final Gvk REVISION = new Gvk("apiextensions.crossplane.io", "v1", "CompositionRevision");

    private final KubeObject composition;
    private final List<KubeObject> revisions;

    private Revisions(KubeObject composition, List<KubeObject> revisions) {
        this.composition = composition;
        this.revisions = revisions;
    }

    /** Pick the revisions of a composition out of all that there are. */
    static Revisions of(KubeObject composition, Collection<KubeObject> all) {
        return new Revisions(
                composition,
                all.stream()
                        .filter(one -> one.label(Keys.COMPOSITION_NAME)
                                .filter(composition.name()::equals)
                                .isPresent())
                        .toList());
    }

    /** Those that lost their owner, in a restore for example, or were made by somebody else. */
    List<KubeObject> unowned() {
        return revisions.stream().filter(one -> !isOwned(one)).toList();
    }

    /** The revision that shows the composition as it is now. */
    Optional<KubeObject> current() {
        String hash = CompositionHash.of(composition).label();
        return revisions.stream()
                .filter(one ->
                        one.label(Keys.COMPOSITION_HASH).filter(hash::equals).isPresent())
                .findFirst();
    }

    /** Return the newest of those that the composition owns and that have these labels. */
    Optional<KubeObject> latest(Map<String, Object> labels) {
        return revisions.stream()
                .filter(this::isOwned)
                .filter(one -> labels.entrySet().stream().allMatch(label -> one.label(label.getKey())
                        .filter(value -> value.equals(label.getValue()))
                        .isPresent()))
                .max(Comparator.comparingLong(Revisions::number));
    }

    long highest() {
        return revisions.stream()
                .filter(this::isOwned)
                .mapToLong(Revisions::number)
                .max()
                .orElse(0);
    }

    /** Return the revision that is to be made of the composition as it is now. */
    KubeObject next() {
        CompositionHash hash = CompositionHash.of(composition);
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Keys.COMPOSITION_NAME, composition.name());
        labels.put(Keys.COMPOSITION_HASH, hash.label());
        labels.putAll(composition.labels());
        Map<String, Object> spec = new LinkedHashMap<>(composition.map("spec"));
        spec.put("revision", highest() + 1);
        return KubeObject.of(new Ref(REVISION, "", composition.name() + "-" + hash.suffix()))
                .with(labels, "metadata", "labels")
                .with(List.of(owner()), "metadata", "ownerReferences")
                .with(spec, "spec");
    }

    Map<String, Object> owner() {
        return OwnerRef.controllerOf(composition).toMap();
    }

    static long number(KubeObject revision) {
        return revision.at("spec", "revision")
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue())
                .orElse(0L);
    }

    private boolean isOwned(KubeObject revision) {
        return revision.controller()
                .filter(owner -> owner.uid().equals(composition.uid()))
                .isPresent();
    }
}
