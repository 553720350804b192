package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;

/** What somebody proposes: objects as they shall be, and objects that shall go. */
public record Proposal(List<KubeObject> objects, List<Ref> deleted) {

    public Proposal {
        objects = List.copyOf(objects);
        deleted = List.copyOf(deleted);
    }

    public static Proposal of(List<KubeObject> objects) {
        return new Proposal(objects, List.of());
    }
}
