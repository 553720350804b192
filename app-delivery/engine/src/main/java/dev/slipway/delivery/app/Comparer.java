package dev.slipway.delivery.app;

import dev.slipway.delivery.app.Syncer.Job;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.diff.DiffOptions;
import dev.slipway.delivery.diff.ServerSideDiff;
import dev.slipway.delivery.diff.ServerSideDiff.WebhookChanges;
import dev.slipway.delivery.diff.TrustedManagers;
import dev.slipway.delivery.ignore.IgnoreRules;
import dev.slipway.delivery.sync.Hooks;
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

    private record Seen(Target target, String liveVersion, IgnoreRules rules, Item item) {}

    /** How the objects of one pass are compared. */
    private record Terms(Installation installation, IgnoreRules rules) {}

    private final Cluster cluster;
    private final Map<String, Map<Ref, Seen>> seen = new ConcurrentHashMap<>();

    Comparer(Cluster cluster) {
        this.cluster = cluster;
    }

    Comparison compare(App app, Targets targets) {
        Installation installation = cluster.installation().current();
        List<Problem> problems = new ArrayList<>(targets.problems());
        Terms terms = new Terms(installation, installation.rules(app, problems));
        LiveObjects live = new LiveObjects(cluster.watches(), cluster.writes());
        Map<Ref, Seen> before = seen.getOrDefault(app.object().uid(), Map.of());
        Map<Ref, Seen> now = new ConcurrentHashMap<>();
        List<Item> items = new ArrayList<>();
        for (Target target : installation.kept(targets, problems)) {
            Optional<KubeObject> there = target.ref().name().isEmpty() ? Optional.empty() : live.get(target.ref());
            Seen one = compared(target, there, before.get(target.ref()), terms);
            now.put(target.ref(), one);
            items.add(one.item());
        }
        seen.put(app.object().uid(), now);
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
                    new Seen(before.target(), after.uid() + after.resourceVersion(), before.rules(), item));
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

    private Seen compared(Target target, Optional<KubeObject> live, @Nullable Seen before, Terms terms) {
        String version =
                live.map(object -> object.uid() + object.resourceVersion()).orElse("");
        boolean same = before != null
                && before.target().object() == target.object()
                && before.rules() == terms.rules()
                && before.liveVersion().equals(version)
                && before.item().note().isEmpty();
        return before != null && same ? before : new Seen(target, version, terms.rules(), item(target, live, terms));
    }

    private Item item(Target target, Optional<KubeObject> live, Terms terms) {
        if (Hooks.isHook(target.object())) {
            return new Item(target.ref(), target, live.orElse(null), true, "");
        }
        if (!target.served()) {
            return new Item(target.ref(), target, null, false, "the cluster does not serve this kind yet");
        }
        if (live.isEmpty() || live.get().isDeleting()) {
            return new Item(target.ref(), target, live.orElse(null), false, "");
        }
        ChangeSet.Result result = cluster.applier()
                .applyOne(target.object(), ApplyOptions.as(Keys.FIELD_MANAGER).dryRun());
        boolean keep = result.problem() == null
                && (result.change() instanceof Change.Keep || isIgnored(target, live.get(), result.after(), terms));
        return new Item(
                target.ref(),
                target,
                live.get(),
                keep,
                result.failure().map(FaultException::explanation).orElse(""));
    }

    /** Whether all that an apply would change are fields that do not count, or that nobody here asked for. */
    private boolean isIgnored(Target target, KubeObject live, @Nullable KubeObject predicted, Terms terms) {
        if (predicted == null) {
            return false;
        }
        boolean counts = CompareOptions.of(target.object()).has("IncludeMutationWebhook=true");
        KubeObject known = withManagers(live, terms.rules());
        TrustedManagers.Sides sides = terms.rules().trusted(predicted, known);
        return !ServerSideDiff.of(
                        sides.target(),
                        sides.live(),
                        new ServerSideDiff.Applied(
                                Keys.FIELD_MANAGER, counts ? WebhookChanges.COUNT : WebhookChanges.IGNORED),
                        new DiffOptions(terms.installation().ignoresAggregatedRoles(), terms.rules()))
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
