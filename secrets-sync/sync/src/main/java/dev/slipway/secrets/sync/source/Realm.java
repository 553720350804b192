package dev.slipway.secrets.sync.source;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;

/** Which stores a controller looks after, where others may look after others. */
public interface Realm {

    /** Return whether the store belongs here. */
    boolean has(KubeObject store);

    /** Return whether nobody else looks after stores, so that what refers to none that exists is to be told so from here. */
    boolean isAlone();

    /** Return whether the store was here and is no longer offered, so that it has nothing any more. */
    default boolean isWithdrawn(Ref store) {
        return false;
    }

    /** Return what to say besides when a store does not exist; empty for nothing. */
    default String advice() {
        return "";
    }

    /** Return the realm of one class of controllers, which has the stores that name no class, too. */
    static Realm ofClass(String controllerClass) {
        return new Realm() {
            @Override
            public boolean has(KubeObject store) {
                return store.text("spec", "controller")
                        .filter(name -> !name.isEmpty() && !name.equals(controllerClass))
                        .isEmpty();
            }

            @Override
            public boolean isAlone() {
                return true;
            }
        };
    }
}
