package dev.slipway.cluster.contract;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The providers' objects that a machine has of its own, made from templates and named like the machine. Pure. */
public final class OwnObjects {

    private static final String TEMPLATE = "Template";

    private OwnObjects() {}

    public static boolean isTemplate(ProviderRef ref) {
        return ref.kind().endsWith(TEMPLATE);
    }

    /** Return the reference to a machine's own object of a template. */
    public static ProviderRef ref(ProviderRef template, String machine) {
        return new ProviderRef(template.group(), kind(template.kind()), template.namespace(), machine);
    }

    private static String kind(String template) {
        return template.substring(0, template.length() - TEMPLATE.length());
    }

    /** Return a machine's own object, made from a template; the machine owns it, so it never outlives it. */
    public static KubeObject clone(Provided template, KubeObject machine) {
        KubeObject source = template.object();
        Map<String, Object> labels = new LinkedHashMap<>(source.map("spec", "template", "metadata", "labels"));
        labels.putAll(machine.labels());
        Map<String, Object> annotations =
                new LinkedHashMap<>(source.map("spec", "template", "metadata", "annotations"));
        annotations.put(Keys.CLONED_FROM_NAME, source.name());
        annotations.put(
                Keys.CLONED_FROM_KIND, source.kind() + "." + source.gvk().group());
        Gvk gvk = new Gvk(source.gvk().group(), source.gvk().version(), kind(source.kind()));
        return KubeObject.of(new Ref(gvk, machine.namespace(), machine.name()))
                .with(labels, "metadata", "labels")
                .with(annotations, "metadata", "annotations")
                .with(List.of(OwnerRef.controllerOf(machine).toMap()), "metadata", "ownerReferences")
                .with(source.map("spec", "template", "spec"), "spec");
    }
}
