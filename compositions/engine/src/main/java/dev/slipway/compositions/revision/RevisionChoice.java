package dev.slipway.compositions.revision;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the revision of a composition that composes a composite resource: with the policy Manual the one that it
 * names, otherwise the newest with the labels that it selects. The selector is honoured only without Manual, as in
 * Crossplane. Pure.
 *
 * @param manual whether the update policy is Manual
 * @param named the revision that is recorded, if one is
 * @param labels the labels that are selected
 */
public record RevisionChoice(boolean manual, Optional<String> named, Map<String, Object> labels) {

    /** The kind of revisions, for those who watch them. */
    public static final Gvk REVISION = Revisions.REVISION;

    /** Return the revision; that there is none (yet) is a NOT_FOUND fault. */
    public KubeObject of(KubeObject composition, Collection<KubeObject> all) {
        if (manual && named.isPresent()) {
            return all.stream()
                    .filter(one -> one.name().equals(named.get()))
                    .filter(one -> one.label(Keys.COMPOSITION_NAME)
                            .filter(composition.name()::equals)
                            .isPresent())
                    .findFirst()
                    .orElseThrow(() -> new FaultException(
                            Fault.NOT_FOUND,
                            "revision \"" + named.get() + "\" of composition \"" + composition.name()
                                    + "\" does not exist; name another one in compositionRevisionRef, or remove it"));
        }
        Map<String, Object> selected = manual ? Map.of() : labels;
        return Revisions.of(composition, all).latest(selected).orElseThrow(() -> none(composition, selected));
    }

    private static FaultException none(KubeObject composition, Map<String, Object> selected) {
        return new FaultException(
                Fault.NOT_FOUND,
                selected.isEmpty()
                        ? "composition \"" + composition.name() + "\" has no revision yet"
                        : "no revision of composition \"" + composition.name() + "\" has the labels " + selected
                                + "; correct compositionRevisionSelector, or label the composition");
    }
}
