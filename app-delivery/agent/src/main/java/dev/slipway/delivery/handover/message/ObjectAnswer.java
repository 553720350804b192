package dev.slipway.delivery.handover.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;

/**
 * What an agent answers to an {@link ObjectQuestion}.
 *
 * @param objects those that were asked for and exist
 * @param written what was written
 * @param fault the name of the {@link Fault} when it could not be done; empty when it was
 * @param message why it could not
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ObjectAnswer(List<Map<String, Object>> objects, List<ObjectName> written, String fault, String message) {

    public ObjectAnswer {
        objects = objects == null ? List.of() : List.copyOf(objects);
        written = written == null ? List.of() : List.copyOf(written);
        fault = HandedOperation.text(fault);
        message = HandedOperation.text(message);
    }

    public static ObjectAnswer of(List<KubeObject> read, List<Ref> wrote) {
        return new ObjectAnswer(
                read.stream().map(KubeObject::tree).toList(),
                wrote.stream().map(ObjectName::of).toList(),
                "",
                "");
    }

    public static ObjectAnswer failed(FaultException fault) {
        return new ObjectAnswer(List.of(), List.of(), fault.fault().name(), fault.explanation());
    }

    /** Fail as the agent did, if it did. */
    public ObjectAnswer orFail() {
        if (fault.isEmpty()) {
            return this;
        }
        throw new FaultException(known(fault), message);
    }

    /** Agents of other versions may have other faults. */
    private static Fault known(String name) {
        try {
            return Fault.valueOf(name);
        } catch (IllegalArgumentException other) {
            return Fault.INTERNAL;
        }
    }

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    /** Return the answer in the bytes; fails with INVALID when they hold none. */
    public static ObjectAnswer of(byte[] bytes) {
        return Json.convert(Json.tree(bytes), ObjectAnswer.class);
    }
}
