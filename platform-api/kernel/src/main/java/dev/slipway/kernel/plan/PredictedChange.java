package dev.slipway.kernel.plan;

import dev.slipway.kernel.object.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one object.
 *
 * @param name how to show the object's name: a part that only the real object can have is {@link #UNKNOWN}
 * @param part the object's name in its composition; empty if it has none
 * @param parent what would cause it: the claim of a composite resource, the composite resource of what it is composed of
 * @param change what would happen to the object itself
 * @param fields the fields of an object that would be created, or those that would change
 * @param calls what would happen outside of Kubernetes for it
 * @param step 1 for what would happen at once, 2 for what would follow when all of that is ready, and so on
 * @param notes what waits, what is not known yet, what could not be checked
 * @param problem why it would fail; empty if it would not
 */
public record PredictedChange(
        Ref ref,
        String name,
        String part,
        @Nullable Ref parent,
        Change change,
        Drift fields,
        List<CloudCall> calls,
        int step,
        List<String> notes,
        String problem) {

    /** Stands for what is only known after the change was made. */
    public static final String UNKNOWN = "(known after apply)";

    public PredictedChange {
        calls = List.copyOf(calls);
        notes = List.copyOf(notes);
    }

    /** Return whether anything would be changed, in the cluster or outside of it. */
    public boolean isChange() {
        return !(change instanceof Change.Keep) || !calls.isEmpty();
    }
}
