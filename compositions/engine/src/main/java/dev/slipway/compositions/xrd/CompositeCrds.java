package dev.slipway.compositions.xrd;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derives the CustomResourceDefinitions of a definition's composite resource and claim: the user's schema, in which
 * Crossplane's own fields replace those of the same name. Rules and error texts as in the xcrd package of
 * crossplane-runtime v2.3.
 */
public final class CompositeCrds {

    private static final Gvk CRD = new Gvk("apiextensions.k8s.io", "v1", "CustomResourceDefinition");

    private CompositeCrds() {}

    /** @throws FaultException INVALID, when the definition does not make sense */
    public static KubeObject forComposite(KubeObject xrd) {
        Shape shape = Shape.ofComposite(xrd);
        return crd(xrd, shape, xrd.name(), xrd.map("spec", "names"));
    }

    /** @throws FaultException INVALID, when the definition does not make sense or offers no claim */
    public static KubeObject forClaim(KubeObject xrd) {
        Map<String, Object> names = xrd.map("spec", "claimNames");
        ClaimNames.check(names, xrd.map("spec", "names"));
        String name = names.get("plural") + "." + xrd.text("spec", "group").orElse("");
        return crd(xrd, Shape.CLAIM, name, names);
    }

    private static KubeObject crd(KubeObject xrd, Shape shape, String name, Map<String, Object> names) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("group", xrd.text("spec", "group").orElse(""));
        spec.put("names", categorised(names, shape));
        spec.put("scope", shape.scope());
        spec.put("versions", versions(xrd, shape));
        xrd.at("spec", "conversion").ifPresent(conversion -> spec.put("conversion", conversion));
        KubeObject crd = KubeObject.of(new Ref(CRD, "", name))
                .with(List.of(owner(xrd).toMap()), "metadata", "ownerReferences")
                .with(spec, "spec");
        return withMetadata(crd, xrd);
    }

    /** The owner is named in v1, whichever version the definition was read in. */
    private static OwnerRef owner(KubeObject xrd) {
        Gvk stored = new Gvk(xrd.gvk().group(), "v1", xrd.kind());
        return new OwnerRef(stored, xrd.name(), xrd.uid(), true, true);
    }

    private static Map<String, Object> categorised(Map<String, Object> names, Shape shape) {
        Map<String, Object> copy = new LinkedHashMap<>(names);
        List<Object> categories = new ArrayList<>();
        if (names.get("categories") instanceof List<?> given) {
            categories.addAll(given);
        }
        categories.add(shape.category());
        copy.put("categories", categories);
        return copy;
    }

    private static List<Object> versions(KubeObject xrd, Shape shape) {
        List<Object> versions = new ArrayList<>();
        for (Object item : xrd.list("spec", "versions")) {
            try {
                versions.add(new CrdVersion(xrd, shape, KubeObject.of((Map<?, ?>) item)).toMap());
            } catch (FaultException fault) {
                throw new FaultException(
                        Fault.INVALID,
                        "cannot generate CRD for \"" + shape.title() + "\" \"" + xrd.name() + "\": "
                                + fault.explanation(),
                        fault);
            }
        }
        return versions;
    }

    /** Labels of the definition are inherited; annotations only where the definition asks for them. */
    private static KubeObject withMetadata(KubeObject crd, KubeObject xrd) {
        Map<String, Object> labels = new LinkedHashMap<>(xrd.map("metadata", "labels"));
        labels.putAll(xrd.map("spec", "metadata", "labels"));
        Map<String, Object> annotations = xrd.map("spec", "metadata", "annotations");
        KubeObject labelled = labels.isEmpty() ? crd : crd.with(labels, "metadata", "labels");
        return Optional.of(annotations)
                .filter(map -> !map.isEmpty())
                .map(map -> labelled.with(map, "metadata", "annotations"))
                .orElse(labelled);
    }
}
