package dev.slipway.delivery.handover.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An Application as its agent is to deliver it.
 *
 * @param application identity, labels, annotations, finalizers and spec
 * @param deleting whether it is to be deleted, with what its finalizers say
 * @param sources absent when the agent renders by itself
 * @param refresh when somebody last asked for a look, and how ({@code normal@...}); empty for never
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record HandedApplication(
        Map<String, Object> application,
        boolean deleting,
        @Nullable HandedSources sources,
        HandedOperation operation,
        Verdicts verdicts,
        String refresh) {

    public HandedApplication {
        operation = operation == null ? HandedOperation.NONE : operation;
        verdicts = verdicts == null ? Verdicts.NONE : verdicts;
        refresh = HandedOperation.text(refresh);
    }

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    /** Return the Application in the bytes; fails with INVALID when they hold none. */
    public static HandedApplication of(byte[] bytes) {
        return Json.convert(Json.tree(bytes), HandedApplication.class);
    }

    public KubeObject object() {
        return KubeObject.of(application);
    }
}
