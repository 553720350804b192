package dev.slipway.compositions.xr;

import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Chooses the composition of a composite resource: the enforced one, the one it names, one with the labels that it
 * selects, the default, or else the first of the compatible ones. Pure; the order is Crossplane's, except that its last
 * resort is chance and ours is the alphabet.
 */
final class CompositionChoice {

    private final Definition definition;
    private final Machinery machinery;
    private final Collection<KubeObject> compositions;

    CompositionChoice(Definition definition, Machinery machinery, Collection<KubeObject> compositions) {
        this.definition = definition;
        this.machinery = machinery;
        this.compositions = compositions;
    }

    KubeObject of(KubeObject xr) {
        Optional<String> name = enforced().or(() -> machinery.compositionName(xr));
        if (name.isPresent()) {
            return named(name.get());
        }
        Map<String, Object> labels = machinery.compositionLabels(xr);
        if (!labels.isEmpty()) {
            return first(
                    compatible().stream().filter(one -> hasLabels(one, labels)).toList(), " with the labels " + labels);
        }
        return byDefault().map(this::named).orElseGet(() -> first(compatible(), ""));
    }

    private Optional<String> enforced() {
        return Optional.ofNullable(definition.spec().enforcedCompositionRef()).map(ref -> ref.name());
    }

    private Optional<String> byDefault() {
        return Optional.ofNullable(definition.spec().defaultCompositionRef()).map(ref -> ref.name());
    }

    private KubeObject named(String name) {
        KubeObject found = compositions.stream()
                .filter(composition -> composition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "composition \"" + name + "\" does not exist; create it, or name another one" + suggestions()));
        if (!isCompatible(found)) {
            throw new FaultException(
                    Fault.INVALID,
                    "referenced composition is not compatible with this composite resource: \"" + name + "\" is for "
                            + typeOf(found) + ", not for " + definition.composite() + suggestions());
        }
        return found;
    }

    private KubeObject first(List<KubeObject> candidates, String which) {
        return candidates.stream()
                .min(Comparator.comparing(KubeObject::name))
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND,
                        "no compatible Compositions found" + which + ": there must be one for "
                                + definition.composite()));
    }

    private String suggestions() {
        List<String> names =
                compatible().stream().map(KubeObject::name).sorted().toList();
        return names.isEmpty() ? "" : " (there is " + String.join(", ", names) + ")";
    }

    private List<KubeObject> compatible() {
        return compositions.stream().filter(this::isCompatible).toList();
    }

    private boolean isCompatible(KubeObject composition) {
        return typeOf(composition).equals(definition.composite());
    }

    private static Gvk typeOf(KubeObject composition) {
        return Gvk.of(
                composition.text("spec", "compositeTypeRef", "apiVersion").orElse(""),
                composition.text("spec", "compositeTypeRef", "kind").orElse(""));
    }

    static boolean hasLabels(KubeObject object, Map<String, Object> labels) {
        return labels.entrySet().stream()
                .allMatch(label -> Objects.equals(object.labels().get(label.getKey()), label.getValue()));
    }
}
