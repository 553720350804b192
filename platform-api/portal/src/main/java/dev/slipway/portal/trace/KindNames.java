package dev.slipway.portal.trace;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the kind that a user's word means. */
public final class KindNames {

    private KindNames() {}

    /**
     * Return the first version of the one kind with that name.
     *
     * @throws FaultException NOT_FOUND when no kind is called so, INVALID when several groups have one
     */
    public static ServedKind resolve(String word, List<ServedKind> served) {
        List<ServedKind> found =
                served.stream().filter(kind -> kind.isCalled(word)).toList();
        if (found.isEmpty()) {
            throw new FaultException(Fault.NOT_FOUND, "the cluster serves no kind that is called " + word);
        }
        List<String> groups =
                found.stream().map(kind -> kind.gvk().group()).distinct().toList();
        if (groups.size() > 1) {
            String choices = groups.stream()
                    .map(group -> found.get(0).plural() + "." + group)
                    .collect(Collectors.joining(" or "));
            throw new FaultException(
                    Fault.INVALID, word + " is a kind of several groups; say which one you mean: " + choices);
        }
        return found.get(0);
    }
}
