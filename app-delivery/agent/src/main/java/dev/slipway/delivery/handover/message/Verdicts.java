package dev.slipway.delivery.handover.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.kernel.object.Ref;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the Application's project permits, as the hub found.
 *
 * @param refused why objects must not be delivered or pruned, by {@link #key}
 * @param manual why no sync that somebody asks for may begin now; empty when one may
 * @param automated why none may begin by itself
 * @param running why the one that runs may not go on
 * @param actsAs the user that writes act as; empty for the agent itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Verdicts(Map<String, String> refused, String manual, String automated, String running, String actsAs) {

    public static final Verdicts NONE = new Verdicts(Map.of(), "", "", "", "");

    public Verdicts {
        refused = refused == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(refused));
        manual = HandedOperation.text(manual);
        automated = HandedOperation.text(automated);
        running = HandedOperation.text(running);
        actsAs = HandedOperation.text(actsAs);
    }

    /** Return how an object is named; without its version, which the cluster may change. */
    public static String key(Ref ref) {
        return ref.gvk().group() + "/" + ref.gvk().kind() + "/" + ref.namespace() + "/" + ref.name();
    }
}
