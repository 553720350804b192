package dev.slipway.compositions.order;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a part says to depend on: another part, or an object that somebody else makes. */
public sealed interface Dependency {

    /**
     * The annotation: entries with commas between, each the name of a resource in the composition, or
     * {@code <apiVersion> <kind> <name>} or {@code <apiVersion> <kind> <namespace>/<name>} for any other object.
     */
    String ANNOTATION = "slipway.dev/depends-on";

    /** A part of the same composite resource, by its name in the composition. */
    record OnPart(String name) implements Dependency {}

    /** An object that is not a part. Without a namespace it is in that of the part, or in none. */
    record OnObject(Ref ref) implements Dependency {}

    default <R> R fold(Function<OnPart, R> part, Function<OnObject, R> object) {
        return this instanceof OnPart p ? part.apply(p) : object.apply((OnObject) this);
    }

    /** Read what a part says; an entry that is neither form is an INVALID fault. */
    static List<Dependency> of(KubeObject part) {
        List<Dependency> dependencies = new ArrayList<>();
        for (String entry : part.annotation(ANNOTATION).orElse("").split("[,\n]", -1)) {
            String[] words = entry.strip().split("\\s+");
            if (words.length == 3) {
                dependencies.add(new OnObject(ref(words, part.namespace())));
            } else if (words.length == 1) {
                if (!words[0].isEmpty()) {
                    dependencies.add(new OnPart(words[0]));
                }
            } else {
                throw new FaultException(
                        Fault.INVALID,
                        part.ref() + ": annotation " + ANNOTATION + ": \"" + entry.strip()
                                + "\" is neither the name of a"
                                + " resource in the composition nor \"<apiVersion> <kind> [<namespace>/]<name>\"");
            }
        }
        return List.copyOf(dependencies);
    }

    private static Ref ref(String[] words, String namespace) {
        int slash = words[2].indexOf('/');
        return new Ref(
                Gvk.of(words[0], words[1]),
                slash < 0 ? namespace : words[2].substring(0, slash),
                words[2].substring(slash + 1));
    }
}
