package dev.slipway.cluster.cloud;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order in which parts come and go. What is there says by annotations what it needs, so that it can be taken away in
 * order when nobody knows any more why it was made. Pure but for what it is told to apply and delete with.
 */
final class Keeping {

    /** The name of the part, as a label. */
    static final String PART = "slipway.dev/part";

    static final String STEP = "slipway.dev/part-step";
    static final String NEEDS = "slipway.dev/part-needs";

    private final Function<ManagedPart, KubeObject> apply;
    private final Consumer<KubeObject> delete;
    private final Instant ownerSince;

    /** @param ownerSince since when what cannot even be applied waits */
    Keeping(Function<ManagedPart, KubeObject> apply, Consumer<KubeObject> delete, Instant ownerSince) {
        this.apply = apply;
        this.delete = delete;
        this.ownerSince = ownerSince;
    }

    Standing keep(List<ManagedPart> desired, List<KubeObject> existing) {
        check(desired);
        Map<Ref, KubeObject> known = new LinkedHashMap<>();
        existing.forEach(object -> known.put(object.ref(), object));
        Map<String, Progress> progress = new HashMap<>();
        List<Map.Entry<String, Progress>> report = new ArrayList<>();
        for (ManagedPart part : desired) {
            Progress one = blocked(part, progress).orElseGet(() -> applied(part, known));
            progress.put(part.name(), one);
            report.add(Map.entry(part.step(), one));
        }
        Set<Ref> wanted =
                desired.stream().map(part -> part.desired().ref()).collect(Collectors.toCollection(HashSet::new));
        known.values().stream().filter(object -> !wanted.contains(object.ref())).forEach(object -> {
            removed(object, needsBeside(known, object, wanted));
            report.add(Map.entry(step(object), PartState.leaving(name(object), object)));
        });
        return Standing.of(report);
    }

    /** Take everything away; ready when nothing is there. */
    Standing remove(List<KubeObject> existing) {
        List<Map.Entry<String, Progress>> report = new ArrayList<>();
        for (KubeObject object : existing) {
            Set<String> needed = existing.stream()
                    .filter(other -> !other.ref().equals(object.ref()))
                    .flatMap(other -> needs(other).stream())
                    .collect(Collectors.toSet());
            removed(object, needed);
            report.add(Map.entry(step(object), PartState.leaving(name(object), object)));
        }
        return Standing.of(report);
    }

    private static Set<String> needsBeside(Map<Ref, KubeObject> known, KubeObject object, Set<Ref> wanted) {
        Set<String> replaced = known.values().stream()
                .filter(other -> wanted.contains(other.ref()))
                .map(Keeping::name)
                .collect(Collectors.toSet());
        return known.values().stream()
                .filter(other -> !other.ref().equals(object.ref()))
                .flatMap(other -> needs(other).stream())
                .filter(need -> !replaced.contains(need))
                .collect(Collectors.toSet());
    }

    private void removed(KubeObject object, Set<String> needed) {
        if (!object.isDeleting() && !needed.contains(name(object))) {
            delete.accept(object);
        }
    }

    private static void check(List<ManagedPart> desired) {
        Set<String> before = new HashSet<>();
        for (ManagedPart part : desired) {
            if (!before.containsAll(part.needs())) {
                throw new IllegalArgumentException(part.name() + " needs " + part.needs() + ", not all before it");
            }
            if (!before.add(part.name())) {
                throw new IllegalArgumentException(part.name() + " is there twice");
            }
        }
    }

    private Optional<Progress> blocked(ManagedPart part, Map<String, Progress> progress) {
        for (String need : part.needs()) {
            Progress needed = progress.getOrDefault(need, new Progress.Ready());
            if (!needed.isReady()) {
                return Optional.of(new Progress.Waiting(part.name(), "waits for " + need, since(needed)));
            }
        }
        return Optional.empty();
    }

    private Instant since(Progress progress) {
        return progress.fold(ready -> ownerSince, Progress.Waiting::since, Progress.Failed::since);
    }

    private Progress applied(ManagedPart part, Map<Ref, KubeObject> known) {
        try {
            KubeObject after = apply.apply(part);
            known.put(after.ref(), after);
            return PartState.of(part, after);
        } catch (FaultException fault) {
            return new Progress.Failed(
                    part.name(),
                    "Kubernetes does not take " + part.desired().ref() + ": " + fault.explanation(),
                    fault.fault().isRetryable() ? "It is tried again by itself." : "Correct what it names.",
                    ownerSince);
        }
    }

    static String name(KubeObject object) {
        return object.label(PART).orElse(object.name());
    }

    private static String step(KubeObject object) {
        return object.annotation(STEP).orElse("Ready");
    }

    private static List<String> needs(KubeObject object) {
        return object.annotation(NEEDS)
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.asList(text.split(",", -1)))
                .orElse(List.of());
    }
}
