package dev.slipway.secrets.store;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Members of a secret that is a JSON object of texts. Pure. */
public final class JsonMembers {

    private JsonMembers() {}

    /** Return the members; nothing of an empty document. Fails when it is no object: its value must not get lost. */
    public static Map<String, Object> of(byte[] document) {
        if (new String(document, StandardCharsets.UTF_8).isBlank()) {
            return new LinkedHashMap<>();
        }
        try {
            return new LinkedHashMap<>(Json.tree(document));
        } catch (FaultException noObject) {
            throw new FaultException(
                    Fault.INVALID,
                    "it is no JSON object: properties need one in the store, and this kind of store, where"
                            + " remoteRef.property is not set, needs one to be pushed");
        }
    }

    public static byte[] with(byte[] document, String property, byte[] value) {
        Map<String, Object> members = of(document);
        members.put(property, new String(value, StandardCharsets.UTF_8));
        return Json.toJsonBytes(members);
    }

    /** Return the document without a member; empty when it was the last one. */
    public static byte[] without(byte[] document, String property) {
        Map<String, Object> members = of(document);
        members.remove(property);
        return members.isEmpty() ? new byte[0] : Json.toJsonBytes(members);
    }
}
