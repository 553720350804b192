package dev.slipway.managed.reference;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object with its references resolved.
 *
 * @param object the object with the values filled in
 * @param writes one small object per field that has to be written back, each with its field manager
 * @param problems everything that keeps required references from resolving
 * @param onlyWaits whether all that is missing is being made, and nothing about it is wrong
 * @param used what was referred to, found or not
 */
public record Resolved(KubeObject object, List<Write> writes, List<String> problems, boolean onlyWaits, Set<Ref> used) {

    /** One field to apply by server-side apply. */
    public record Write(KubeObject patch, String fieldManager) {}

    public Resolved {
        writes = List.copyOf(writes);
        problems = List.copyOf(problems);
        used = Set.copyOf(used);
    }

    /** Return the same with the object as it is after writing. */
    public Resolved with(KubeObject written) {
        return new Resolved(written, writes, problems, onlyWaits, used);
    }

    /** Return all problems in a sentence. */
    public Optional<String> problem() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }
}
