package dev.slipway.delivery.app;

import dev.slipway.delivery.app.Syncer.Job;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.diff.TrustedManagers;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.sync.Hooks;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Change;
import dev.slipway.runtime.apply.ApplyOptions;
import dev.slipway.runtime.apply.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String UNREAD = "the live object cannot be read: ";

    private record Seen(Target target, String liveVersion, DiffTerms terms, Item item) {}

    private final Cluster cluster;
    private final Map<String, Map<Ref, Seen>> seen = new ConcurrentHashMap<>();

    Comparer(Cluster cluster) {
        this.cluster = cluster;
    }

    Comparison compare(App app, Targets targets) {
        Installation installation = cluster.installation().current();
        List<Problem> problems = new ArrayList<>(targets.problems());
        problems.addAll(OutOfReach.problems(targets, cluster.place().reach()));
        DiffTerms terms = DiffTerms.of(app, installation, installation.rules(app, problems));
        LiveObjects live = new LiveObjects(cluster.watches(), cluster.writes());
        Map<Ref, Seen> before = seen.getOrDefault(app.object().uid(), Map.of());
        Map<Ref, Seen> now = new ConcurrentHashMap<>();
        List<Item> items = new ArrayList<>();
        List<FaultException> denied = new ArrayList<>();
        for (Target target : installation.kept(targets, cluster.place().server(), problems)) {
            Seen one = seen(target, live, before.get(target.ref()), terms, denied);
            Optional.of(one.item())
                    .filter(Comparer::isUnread)
                    .ifPresent(item -> problems.add(Problem.warning(Problem.COMPARISON, unread(item))));
            now.put(target.ref(), one);
            items.add(one.item());
        }
        if (!denied.isEmpty() && denied.size() == items.size()) {
            throw denied.get(0);
        }
        seen.put(app.object().uid(), now);
        problems.addAll(Unserved.problems(items, targets));
        items.addAll(extras(app, targets, live));
        problems.addAll(shared(app, items));
        return new Comparison(items, problems, installation.health());
    }

    /** Note what applying an object led to, so that the next comparison need not ask. */
    void applied(App app, KubeObject desired, KubeObject after) {
        Map<Ref, Seen> known = seen.getOrDefault(app.object().uid(), Map.of());
        Seen before = known.get(desired.ref());
        if (before != null && before.target().object() == desired) {
            Item item = new Item(desired.ref(), before.target(), after, true, "");
            known.put(
                    desired.ref(),
                    new Seen(before.target(), after.uid() + after.resourceVersion(), before.terms(), item));
        }
    }

    /** Return the desired object with the live values of fields that are ignored, where that was asked for. */
    KubeObject respected(Job job, KubeObject target, @Nullable KubeObject live) {
        if (live == null || !job.options().isOn(target, "RespectIgnoreDifferences")) {
            return target;
        }
        IgnoreRules rules = cluster.installation().current().rules(job.app(), new ArrayList<>());
        TrustedManagers.Sides sides = rules.trusted(target, withManagers(live, rules));
        return Respect.ignored(target, sides.target(), live, rules);
    }

    void forget(String uid) {
        seen.remove(uid);
    }

    /**
     * A kind that the API server cannot read, or does not let us read, costs its objects only; a server that cannot be
     * reached, or lets us read nothing, costs everything.
     */
    private Seen seen(
            Target target, LiveObjects live, @Nullable Seen before, DiffTerms terms, List<FaultException> denied) {
        try {
            Optional<KubeObject> there = target.ref().name().isEmpty() ? Optional.empty() : live.get(target.ref());
            return compared(target, there, before, terms);
        } catch (FaultException fault) {
            if (fault.fault() == Fault.DENIED) {
                denied.add(fault);
            } else if (fault.getCause() != null) {
                throw fault;
            }
            Item item = new Item(target.ref(), target, null, false, UNREAD + fault.explanation());
            return new Seen(target, "", terms, item);
        }
    }

    private static boolean isUnread(Item item) {
        return item.note().startsWith(UNREAD);
    }

    private static String unread(Item item) {
        Ref ref = item.ref();
        Target target = Objects.requireNonNull(item.target(), "target");
        return ref.gvk().kind() + " " + ref.qualifiedName() + " (" + target.origin() + "): " + item.note()
                + "; other objects are delivered";
    }

    private Seen compared(Target target, Optional<KubeObject> live, @Nullable Seen before, DiffTerms terms) {
        String version =
                live.map(object -> object.uid() + object.resourceVersion()).orElse("");
        boolean same = before != null
                && before.target().object() == target.object()
                && before.terms().equals(terms)
                && before.liveVersion().equals(version)
                && before.item().note().isEmpty();
        return before != null && same ? before : new Seen(target, version, terms, item(target, live, terms));
    }

    private Item item(Target target, Optional<KubeObject> live, DiffTerms terms) {
        if (Hooks.isHook(target.object())) {
            return new Item(target.ref(), target, live.orElse(null), true, "");
        }
        if (!target.served()) {
            return new Item(target.ref(), target, null, false, "the cluster does not serve this kind yet");
        }
        if (live.isEmpty() || live.get().isDeleting()) {
            return new Item(target.ref(), target, live.orElse(null), false, "");
        }
        if (!terms.serverSide()) {
            KubeObject known = withManagers(live.get(), terms.rules());
            boolean same = !terms.merged(target.object(), known).modified();
            return new Item(target.ref(), target, live.get(), same, "");
        }
        return dryRun(target, live.get(), terms);
    }

    private Item dryRun(Target target, KubeObject live, DiffTerms terms) {
        ChangeSet.Result result = cluster.applier()
                .applyOne(target.object(), ApplyOptions.as(Keys.FIELD_MANAGER).dryRun());
        boolean keep = result.problem() == null
                && !Takeover.leavesSomething(live, target.object())
                && (result.change() instanceof Change.Keep || isIgnored(target, live, result.after(), terms));
        return new Item(
                target.ref(),
                target,
                live,
                keep,
                result.failure().map(FaultException::explanation).orElse(""));
    }

    /** Whether all that an apply would change are fields that do not count, or that nobody here asked for. */
    private boolean isIgnored(Target target, KubeObject live, @Nullable KubeObject predicted, DiffTerms terms) {
        return predicted != null
                && !terms.predicted(target.object(), predicted, withManagers(live, terms.rules()))
                        .modified();
    }

    /** Caches leave out who manages which field; it is looked up where a rule asks for it. */
    private KubeObject withManagers(KubeObject live, IgnoreRules rules) {
        return rules.trustedManagers(live).isEmpty()
                ? live
                : cluster.kube().get(live.ref()).orElse(live);
    }

    /** What was recorded and is not desired any more, if it exists and is really this Application's. */
    private static List<Item> extras(App app, Targets targets, LiveObjects live) {
        Set<String> desired =
                targets.all().stream().map(target -> key(target.ref())).collect(Collectors.toSet());
        List<Item> extras = new ArrayList<>();
        for (Ref ref : new TreeSet<>(app.inventory())) {
            if (!desired.contains(key(ref))) {
                live.get(ref).filter(app.tracking()::owns).ifPresent(object -> extras.add(extra(ref, object)));
            }
        }
        return extras;
    }

    private static Item extra(Ref ref, KubeObject object) {
        boolean ignored = Hooks.isHook(object) || CompareOptions.of(object).has("IgnoreExtraneous");
        return new Item(ref, null, object, ignored, "");
    }

    /** A change of the API version does not make another object of it. */
    private static String key(Ref ref) {
        return ref.gvk().group() + "/" + ref.gvk().kind() + "/" + ref.qualifiedName();
    }

    private static List<Problem> shared(App app, List<Item> items) {
        List<Problem> problems = new ArrayList<>();
        for (Item item : items) {
            KubeObject live = item.live();
            if (live != null && app.tracking().isOfAnother(live)) {
                problems.add(Problem.warning(
                        Problem.SHARED,
                        item.ref().gvk().kind() + "/" + item.ref().name() + " is part of applications "
                                + app.ref().qualifiedName() + " and "
                                + app.tracking().ownerOf(live).orElse("")));
            }
        }
        return problems;
    }
}
