package dev.slipway.runtime.controller;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a change of an object is a reason to look at it. Pure. */
final class News {

    /**
     * Where a creation stands, written by passes and long steps themselves. If it woke them, what is refused would be asked
     * for again at once, and without end where a call takes longer than the second that these times count in.
     */
    private static final String CREATION = "crossplane.io/external-create-";

    private News() {}

    /** A change of status or of bookkeeping is not a reason: the status is ours. */
    static boolean matters(GenericKubernetesResource now, GenericKubernetesResource before) {
        var a = now.getMetadata();
        var b = before.getMetadata();
        return a.getGeneration() == null
                || !a.getGeneration().equals(b.getGeneration())
                || !Objects.equals(a.getDeletionTimestamp(), b.getDeletionTimestamp())
                || !Objects.equals(a.getUid(), b.getUid())
                || !asked(a.getAnnotations()).equals(asked(b.getAnnotations()))
                || !Objects.equals(a.getLabels(), b.getLabels())
                || !Objects.equals(a.getFinalizers(), b.getFinalizers())
                || !Objects.equals(a.getOwnerReferences(), b.getOwnerReferences());
    }

    private static Map<String, String> asked(@Nullable Map<String, String> annotations) {
        Map<String, String> asked = new TreeMap<>(annotations == null ? Map.of() : annotations);
        asked.keySet().removeIf(key -> key.startsWith(CREATION));
        return asked;
    }
}
