package dev.slipway.compositions.request;

import dev.slipway.compositions.Keys;
import dev.slipway.kernel.object.KubeObject;
import java.util.Map;

/** Requests to look at an object at once, by annotation, and the field of its status that says which was heard last. */
public final class Requested {

    /** The field of the status. */
    public static final String HANDLED = "lastHandledReconcileAt";

    private static final String ANNOTATION = "crossplane.io/reconcile-requested-at";

    private Requested() {}

    /** Say in a status that the object's request was heard; one that is paused keeps what was heard before. */
    public static void hear(KubeObject object, Map<String, Object> status) {
        status.remove(HANDLED);
        String before = object.text("status", HANDLED).orElse("");
        String heard =
                Keys.isPaused(object) ? before : object.annotation(ANNOTATION).orElse(before);
        if (!heard.isEmpty()) {
            status.put(HANDLED, heard);
        }
    }
}
