package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;

/**
 * What somebody proposes: objects as they shall be, and objects that shall go. {@code observed} are objects to look at as
 * they are, with all that they are made of: what follows from those is drift.
 */
public record Proposal(List<KubeObject> objects, List<Ref> deleted, List<Ref> observed) {

    public Proposal {
        objects = List.copyOf(objects);
        deleted = List.copyOf(deleted);
        observed = List.copyOf(observed);
    }

    public Proposal(List<KubeObject> objects, List<Ref> deleted) {
        this(objects, deleted, List.of());
    }

    /** Propose nothing, to find what would be put right by itself. */
    public static Proposal observing(List<Ref> observed) {
        return new Proposal(List.of(), List.of(), observed);
    }

    public static Proposal of(List<KubeObject> objects) {
        return new Proposal(objects, List.of());
    }
}
