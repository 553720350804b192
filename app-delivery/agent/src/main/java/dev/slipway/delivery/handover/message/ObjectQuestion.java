package dev.slipway.delivery.handover.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.delivery.action.Impact;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hub wants to know about objects of an Application, or has written because somebody runs an action.
 *
 * @param application of which the objects are
 * @param read which to return
 * @param write what to write
 * @param actsAs the user that writes act as; empty for the agent itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ObjectQuestion(ObjectName application, List<ObjectName> read, List<Writing> write, String actsAs) {

    /** An object to make, or what to change in one. */
    public record Writing(boolean create, Map<String, Object> object, Map<String, Object> patch) {

        static Writing of(Impact impact) {
            return new Writing(
                    impact.verb() == Impact.Verb.CREATE, impact.object().tree(), impact.patch());
        }

        Impact impact() {
            Impact.Verb verb = create ? Impact.Verb.CREATE : Impact.Verb.PATCH;
            return new Impact(verb, KubeObject.of(object), patch == null ? Map.of() : patch);
        }
    }

    public ObjectQuestion {
        if (application == null) {
            throw new FaultException(Fault.INVALID, "a question about objects names their Application");
        }
        read = read == null ? List.of() : List.copyOf(read);
        write = write == null ? List.of() : List.copyOf(write);
        actsAs = HandedOperation.text(actsAs);
    }

    /** Ask for objects. */
    public static ObjectQuestion reading(Ref application, List<Ref> objects) {
        List<ObjectName> names = objects.stream().map(ObjectName::of).toList();
        return new ObjectQuestion(ObjectName.of(application), names, List.of(), "");
    }

    /** Ask to write. */
    public static ObjectQuestion writing(Ref application, List<Impact> impacts, Optional<String> actsAs) {
        List<Writing> all = impacts.stream().map(Writing::of).toList();
        return new ObjectQuestion(ObjectName.of(application), List.of(), all, actsAs.orElse(""));
    }

    public List<Ref> objects() {
        return read.stream().map(ObjectName::ref).toList();
    }

    public List<Impact> impacts() {
        return write.stream().map(Writing::impact).toList();
    }

    public byte[] bytes() {
        return Json.toJsonBytes(this);
    }

    /** Return the question in the bytes; fails with INVALID when they hold none. */
    public static ObjectQuestion of(byte[] bytes) {
        return Json.convert(Json.tree(bytes), ObjectQuestion.class);
    }
}
