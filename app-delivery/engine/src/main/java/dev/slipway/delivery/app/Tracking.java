package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Optional;

/**
 * How an Application's objects are told from others: by an annotation that names the Application and the object itself,
 * so that a copy of the annotation on another object means nothing.
 *
 * @param instance the Application's name, with its namespace before it when that is not the controller's
 * @param namespace the namespace that stands for "none" in the annotation
 * @param labelKey the label that holds the name of the Application, where labels are used
 */
record Tracking(String instance, String namespace, Method method, String labelKey) {

    /** Where an object says whose it is. */
    enum Method {
        ANNOTATION,
        LABEL,
        BOTH
    }

    static final String LABEL_KEY = "app.kubernetes.io/instance";
    private static final int LONGEST_LABEL = 63;

    Tracking(String instance, String namespace) {
        this(instance, namespace, Method.ANNOTATION, LABEL_KEY);
    }

    Tracking by(Method other, String key) {
        return new Tracking(instance, namespace, other, key);
    }

    static Tracking of(Ref application, String controllerNamespace, String destinationNamespace) {
        String instance = application.namespace().equals(controllerNamespace)
                ? application.name()
                : application.namespace() + "_" + application.name();
        return new Tracking(instance, destinationNamespace);
    }

    KubeObject mark(KubeObject object) {
        KubeObject annotated = method == Method.LABEL ? object : object.withAnnotation(Keys.TRACKING_ID, id(object));
        return method == Method.ANNOTATION ? annotated : annotated.withLabel(labelKey, label());
    }

    private String label() {
        return instance.substring(0, Math.min(LONGEST_LABEL, instance.length()));
    }

    private String id(KubeObject object) {
        String where = object.namespace().isEmpty() ? namespace : object.namespace();
        return instance + ":" + object.gvk().group() + "/" + object.kind() + ":" + where + "/" + object.name();
    }

    /** Return whether the live object was applied by this Application. */
    boolean owns(KubeObject live) {
        return ownerOf(live)
                .filter((method == Method.LABEL ? label() : instance)::equals)
                .isPresent();
    }

    /** Return the instance that the object belongs to, as this installation tracks objects. */
    Optional<String> ownerOf(KubeObject live) {
        return method == Method.LABEL ? live.label(labelKey) : owner(live);
    }

    /** Return whether the object belongs to another Application. */
    boolean isOfAnother(KubeObject live) {
        return ownerOf(live).isPresent() && !owns(live);
    }

    /** Return the instance that the object belongs to, if its annotation speaks of the object itself. */
    static Optional<String> owner(KubeObject live) {
        return live.annotation(Keys.TRACKING_ID)
                .filter(id -> namesItself(id, live))
                .map(id -> id.split(":", 2)[0]);
    }

    private static boolean namesItself(String id, KubeObject live) {
        String[] parts = id.split(":", 3);
        if (parts.length != 3) {
            return false;
        }
        boolean sameKind = parts[1].equals(live.gvk().group() + "/" + live.kind());
        boolean sameName = live.namespace().isEmpty()
                ? parts[2].endsWith("/" + live.name())
                : parts[2].equals(live.namespace() + "/" + live.name());
        return sameKind && sameName;
    }

    /** Return the Application that an instance name means. */
    static Ref application(String instance, String controllerNamespace) {
        int separator = instance.indexOf('_');
        return separator < 0
                ? new Ref(Keys.APPLICATION, controllerNamespace, instance)
                : new Ref(Keys.APPLICATION, instance.substring(0, separator), instance.substring(separator + 1));
    }
}
