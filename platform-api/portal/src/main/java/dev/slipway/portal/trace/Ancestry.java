package dev.slipway.portal.trace;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.OwnerRef;
import dev.slipway.kernel.object.Ref;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way up: controller owner, composite resource, claim, Application. */
final class Ancestry {

    static final Gvk APPLICATION = Gvk.of("argoproj.io/v1alpha1", "Application");

    private static final String TRACKING_ID = "argocd.argoproj.io/tracking-id";
    private static final String COMPOSITE = "crossplane.io/composite";

    private final LiveObjects objects;

    Ancestry(LiveObjects objects) {
        this.objects = objects;
    }

    static boolean isApplication(Gvk gvk) {
        return gvk.sameKind(APPLICATION);
    }

    /** Return the highest object that this one comes from; itself when it comes from none that is there. */
    KubeObject top(KubeObject object) {
        Set<Ref> seen = new HashSet<>();
        KubeObject top = object;
        Optional<KubeObject> parent = Optional.of(object);
        while (parent.isPresent() && seen.add(parent.get().ref())) {
            top = parent.get();
            parent = parent(top);
        }
        return top;
    }

    private Optional<KubeObject> parent(KubeObject object) {
        return claim(object).or(() -> owner(object)).or(() -> composite(object));
    }

    private Optional<KubeObject> claim(KubeObject composite) {
        Map<String, Object> claim = composite.map("spec", "claimRef").isEmpty()
                ? composite.map("spec", "crossplane", "claimRef")
                : composite.map("spec", "claimRef");
        return Refs.of(claim, "").flatMap(objects::get);
    }

    private Optional<KubeObject> owner(KubeObject object) {
        return object.controller()
                .map(owner -> new Ref(owner.gvk(), namespace(object, owner), owner.name()))
                .flatMap(objects::get);
    }

    private String namespace(KubeObject object, OwnerRef owner) {
        return objects.isNamespaced(owner.gvk()) ? object.namespace() : "";
    }

    /** Secrets and adopted objects may carry no more than the composite's name. */
    private Optional<KubeObject> composite(KubeObject object) {
        return object.label(COMPOSITE).flatMap(name -> objects.kinds().stream()
                .filter(kind -> kind.categories().contains("composite"))
                .map(kind -> new Ref(kind.gvk(), kind.namespaced() ? object.namespace() : "", name))
                .flatMap(ref -> objects.get(ref).stream())
                .findFirst());
    }

    /** Return the Application whose mark the object carries. */
    Optional<KubeObject> application(KubeObject object) {
        return object.annotation(TRACKING_ID).map(id -> id.split(":", 2)[0]).flatMap(this::instance);
    }

    /** The mark holds {@code namespace_name}, or the name alone for the controller's own namespace. */
    private Optional<KubeObject> instance(String instance) {
        int separator = instance.indexOf('_');
        if (separator >= 0) {
            return objects.get(
                    new Ref(APPLICATION, instance.substring(0, separator), instance.substring(separator + 1)));
        }
        return objects.get(new Ref(APPLICATION, "argocd", instance)).or(() -> objects.list(APPLICATION).stream()
                .filter(application -> application.name().equals(instance))
                .findFirst());
    }
}
