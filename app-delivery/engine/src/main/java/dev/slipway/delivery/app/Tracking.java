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
 */
record Tracking(String instance, String namespace) {

    static Tracking of(Ref application, String controllerNamespace, String destinationNamespace) {
        String instance = application.namespace().equals(controllerNamespace)
                ? application.name()
                : application.namespace() + "_" + application.name();
        return new Tracking(instance, destinationNamespace);
    }

    KubeObject mark(KubeObject object) {
        return object.withAnnotation(Keys.TRACKING_ID, id(object));
    }

    private String id(KubeObject object) {
        String where = object.namespace().isEmpty() ? namespace : object.namespace();
        return instance + ":" + object.gvk().group() + "/" + object.kind() + ":" + where + "/" + object.name();
    }

    /** Return whether the live object was applied by this Application. */
    boolean owns(KubeObject live) {
        return owner(live).filter(instance::equals).isPresent();
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
