package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.Ref;
import java.util.Collection;
import java.util.List;

/** What an owner applied last. {@code previous.minus(current)} is the only source of pruning. */
public record Inventory(List<Ref> refs) {

    public Inventory {
        refs = refs.stream().distinct().sorted().toList();
    }

    public static Inventory of(Collection<Ref> refs) {
        return new Inventory(List.copyOf(refs));
    }

    /** Return what this holds and the other does not; a mere change of API version is not a difference. */
    public List<Ref> minus(Inventory other) {
        return refs.stream()
                .filter(ref -> other.refs.stream().noneMatch(ref::sameObject))
                .toList();
    }
}
