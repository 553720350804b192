package dev.slipway.cluster.cloud;

import static java.util.Objects.requireNonNull;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;

/**
 * One managed resource of an owner, as it should be. It is applied when everything that it needs is ready, so it may take
 * values from the status of what it needs and hold anything in their place before.
 *
 * @param step the condition of the owner that this part counts for, such as {@code SubnetsReady}
 * @param name unique among the owner's parts; the value of a label
 * @param desired what to apply, in the owner's namespace; label, annotations and owner are added
 * @param needs names of parts that come before it
 * @param confirms fields of {@code forProvider} that {@code atProvider} has to show before the part counts as ready: a
 *     change takes a moment to be noticed, and the resource looks ready until then
 */
public record ManagedPart(String step, String name, KubeObject desired, List<String> needs, List<String> confirms) {

    public ManagedPart {
        requireNonNull(step, "step");
        requireNonNull(name, "name");
        requireNonNull(desired, "desired");
        needs = List.copyOf(needs);
        confirms = List.copyOf(confirms);
    }

    public static ManagedPart of(String step, String name, KubeObject desired) {
        return new ManagedPart(step, name, desired, List.of(), List.of());
    }

    public ManagedPart needing(List<String> names) {
        return new ManagedPart(step, name, desired, names, confirms);
    }

    public ManagedPart needing(String... names) {
        return needing(List.of(names));
    }

    public ManagedPart confirming(String... fields) {
        return new ManagedPart(step, name, desired, needs, List.of(fields));
    }
}
