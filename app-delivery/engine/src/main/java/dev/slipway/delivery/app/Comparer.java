package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Change;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what an Application wants with what there is, by server-side dry-run. An object whose desire and live version
 * are those of the pass before costs nothing, not even a comparison in memory.
 */
final class Comparer {

    private record Seen(Target target, String liveVersion, Item item) {}

    private final Cluster cluster;
    private final Map<String, Map<Ref, Seen>> seen = new ConcurrentHashMap<>();

    Comparer(Cluster cluster) {
        this.cluster = cluster;
    }

    Comparison compare(App app, Targets targets) {
        LiveObjects live = new LiveObjects(cluster.watches(), cluster.writes());
        Map<Ref, Seen> before = seen.getOrDefault(app.object().uid(), Map.of());
        Map<Ref, Seen> now = new ConcurrentHashMap<>();
        List<Item> items = new ArrayList<>();
        for (Target target : targets.all()) {
            Seen one = compared(target, live.get(target.ref()), before.get(target.ref()));
            now.put(target.ref(), one);
            items.add(one.item());
        }
        seen.put(app.object().uid(), now);
        items.addAll(extras(app, targets, live));
        List<Problem> problems = new ArrayList<>(targets.problems());
        problems.addAll(shared(app, items));
        return new Comparison(items, problems);
    }

    /** Note what applying an object led to, so that the next comparison need not ask. */
    void applied(App app, KubeObject desired, KubeObject after) {
        Map<Ref, Seen> known = seen.getOrDefault(app.object().uid(), Map.of());
        Seen before = known.get(desired.ref());
        if (before != null && before.target().object() == desired) {
            Item item = new Item(desired.ref(), before.target(), after, true, "");
            known.put(desired.ref(), new Seen(before.target(), after.uid() + after.resourceVersion(), item));
        }
    }

    void forget(String uid) {
        seen.remove(uid);
    }

    private Seen compared(Target target, Optional<KubeObject> live, @Nullable Seen before) {
        String version =
                live.map(object -> object.uid() + object.resourceVersion()).orElse("");
        boolean same = before != null
                && before.target().object() == target.object()
                && before.liveVersion().equals(version)
                && before.item().note().isEmpty();
        return before != null && same ? before : new Seen(target, version, item(target, live));
    }

    private Item item(Target target, Optional<KubeObject> live) {
        if (!target.served()) {
            return new Item(target.ref(), target, null, false, "the cluster does not serve this kind yet");
        }
        if (live.isEmpty() || live.get().isDeleting()) {
            return new Item(target.ref(), target, live.orElse(null), false, "");
        }
        ChangeSet.Result result = cluster.applier()
                .applyOne(target.object(), ApplyOptions.as(Keys.FIELD_MANAGER).dryRun());
        boolean keep = result.problem() == null && result.change() instanceof Change.Keep;
        return new Item(
                target.ref(),
                target,
                live.get(),
                keep,
                result.failure().map(FaultException::explanation).orElse(""));
    }

    /** What was recorded and is not desired any more, if it exists and is really this Application's. */
    private static List<Item> extras(App app, Targets targets, LiveObjects live) {
        Set<String> desired =
                targets.all().stream().map(target -> key(target.ref())).collect(Collectors.toSet());
        List<Item> extras = new ArrayList<>();
        for (Ref ref : new TreeSet<>(app.inventory())) {
            if (!desired.contains(key(ref))) {
                live.get(ref)
                        .filter(app.tracking()::owns)
                        .ifPresent(object -> extras.add(new Item(ref, null, object, false, "")));
            }
        }
        return extras;
    }

    /** A change of the API version does not make another object of it. */
    private static String key(Ref ref) {
        return ref.gvk().group() + "/" + ref.gvk().kind() + "/" + ref.qualifiedName();
    }

    private static List<Problem> shared(App app, List<Item> items) {
        List<Problem> problems = new ArrayList<>();
        for (Item item : items) {
            Optional<String> owner = Optional.ofNullable(item.live()).flatMap(Tracking::owner);
            if (owner.isPresent() && !owner.get().equals(app.tracking().instance())) {
                problems.add(Problem.warning(
                        Problem.SHARED,
                        item.ref().gvk().kind() + "/" + item.ref().name() + " is part of applications "
                                + app.ref().qualifiedName() + " and " + owner.get()));
            }
        }
        return problems;
    }
}
