package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import dev.slipway.kernel.plan.Drift;
import dev.slipway.kernel.plan.PredictedChange;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.runtime.kube.KindInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts what a run has led to into words: a tree of changes, without secrets, with names as far as they are known. */
final class Outlook {

    private static final String RESOURCE_NAME = "crossplane.io/composition-resource-name";

    private final Rehearsal world;
    private final Findings findings;
    private final Map<Ref, Held> objects = new TreeMap<>();
    private final Names names;

    Outlook(Rehearsal world, Findings findings) {
        this.world = world;
        this.findings = findings;
        world.overlay()
                .touched()
                .forEach(held -> held.current().or(held::live).ifPresent(object -> objects.put(object.ref(), held)));
        this.names = Names.of(made(), world.overlay()::isInvented, uids());
    }

    private Collection<KubeObject> made() {
        return objects.values().stream()
                .filter(Held::isNew)
                .flatMap(held -> held.current().stream())
                .toList();
    }

    private Map<String, String> uids() {
        Map<String, String> uids = new LinkedHashMap<>();
        made().forEach(object -> uids.putIfAbsent(object.ref().qualifiedName(), object.uid()));
        return uids;
    }

    Prediction prediction() {
        Map<Ref, PredictedChange> all = new TreeMap<>();
        Set<Ref> mentioned = new LinkedHashSet<>(objects.keySet());
        mentioned.addAll(world.calls().objects());
        mentioned.addAll(findings.withProblems());
        mentioned.stream().filter(ref -> !isNoise(ref)).forEach(ref -> all.put(ref, change(ref)));
        replacements(all);
        Set<Ref> shown = new LinkedHashSet<>();
        List<PredictedChange> news = all.values().stream()
                .filter(change -> change.isChange() || !change.problem().isEmpty())
                .toList();
        // Ancestors that nobody mentioned come to the others on the way.
        news.forEach(change -> withAncestors(change, all, shown));
        return new Prediction(
                ordered(all, shown), findings.general().stream().map(this::said).toList());
    }

    private void withAncestors(PredictedChange change, Map<Ref, PredictedChange> all, Set<Ref> shown) {
        shown.add(change.ref());
        Ref parent = change.parent();
        if (parent != null && !shown.contains(parent)) {
            withAncestors(all.computeIfAbsent(parent, this::change), all, shown);
        }
    }

    /** Parents before their parts. */
    private static List<PredictedChange> ordered(Map<Ref, PredictedChange> all, Set<Ref> shown) {
        List<PredictedChange> ordered = new ArrayList<>();
        all.values().stream()
                .filter(change -> shown.contains(change.ref()) && change.parent() == null)
                .forEach(root -> descend(root, all, shown, ordered));
        return ordered;
    }

    private static void descend(
            PredictedChange change, Map<Ref, PredictedChange> all, Set<Ref> shown, List<PredictedChange> ordered) {
        ordered.add(change);
        all.values().stream()
                .filter(part -> shown.contains(part.ref()) && change.ref().equals(part.parent()))
                .sorted(Comparator.comparingInt(PredictedChange::step)
                        .thenComparing(PredictedChange::part)
                        .thenComparing(PredictedChange::ref))
                .forEach(part -> descend(part, all, shown, ordered));
    }

    private static boolean isNoise(Ref ref) {
        return ref.gvk().kind().equals("ProviderConfigUsage");
    }

    private PredictedChange change(Ref ref) {
        Optional<Held> held = Optional.ofNullable(objects.get(ref));
        Optional<KubeObject> live =
                held.map(Held::live).orElseGet(() -> world.kube().get(ref));
        Optional<KubeObject> then = held.map(Held::current).orElse(live);
        Change change = change(live, then);
        Drift fields = change.fold(
                () -> Leaves.of(then.orElseThrow()), drift -> drift, why -> Drift.none(), Drift::none, Drift::none);
        Optional<KubeObject> known = then.or(() -> live);
        return new PredictedChange(
                ref,
                names.in(ref.name()),
                known.flatMap(object -> object.annotation(RESOURCE_NAME)).orElse(""),
                known.flatMap(this::parent).orElse(null),
                change instanceof Change.Update ? new Change.Update(said(fields)) : change,
                said(fields),
                world.calls().of(ref).map(call -> List.of(said(ref, call))).orElse(List.of()),
                findings.step(ref),
                findings.notes(ref).stream().map(this::said).toList(),
                said(findings.problem(ref)));
    }

    private static Change change(Optional<KubeObject> live, Optional<KubeObject> then) {
        boolean goes = then.map(KubeObject::isDeleting).orElse(true);
        boolean went = live.map(KubeObject::isDeleting).orElse(true);
        if (goes) {
            return went ? new Change.Keep() : new Change.Delete();
        }
        if (live.isEmpty()) {
            return new Change.Create();
        }
        Drift drift = Leaves.between(live.get(), then.orElseThrow());
        return drift.isEmpty() ? new Change.Keep() : new Change.Update(drift);
    }

    private Optional<Ref> parent(KubeObject object) {
        Optional<String> claim = object.text("spec", "claimRef", "name");
        if (claim.isPresent()) {
            return Optional.of(new Ref(
                    Gvk.of(
                            object.text("spec", "claimRef", "apiVersion").orElse(""),
                            object.text("spec", "claimRef", "kind").orElse("")),
                    object.text("spec", "claimRef", "namespace").orElse(""),
                    claim.get()));
        }
        return object.controller()
                .map(owner -> new Ref(owner.gvk(), isNamespaced(owner.gvk()) ? object.namespace() : "", owner.name()));
    }

    private boolean isNamespaced(Gvk gvk) {
        return world.kube().kind(gvk).map(KindInfo::namespaced).orElse(false);
    }

    /** What a composition makes anew under the same name of its own is one thing that is replaced by another. */
    private static void replacements(Map<Ref, PredictedChange> all) {
        Map<String, PredictedChange> doomed = new LinkedHashMap<>();
        all.values().stream()
                .filter(one ->
                        one.change() instanceof Change.Delete && !one.part().isEmpty())
                .forEach(one -> doomed.put(one.parent() + "/" + one.part(), one));
        List.copyOf(all.values()).stream()
                .filter(one -> one.change() instanceof Change.Create)
                .forEach(one -> Optional.ofNullable(doomed.get(one.parent() + "/" + one.part()))
                        .ifPresent(old -> all.put(one.ref(), replacing(one, old))));
    }

    private static PredictedChange replacing(PredictedChange one, PredictedChange old) {
        String why =
                "takes the place of " + old.ref() + ", which is deleted: its kind or name in the composition changed";
        return new PredictedChange(
                one.ref(),
                one.name(),
                one.part(),
                one.parent(),
                new Change.Replace(why),
                one.fields(),
                one.calls(),
                one.step(),
                one.notes(),
                one.problem());
    }

    private CloudCall said(Ref ref, CloudCall call) {
        Change change = call.change()
                .fold(
                        () -> call.change(),
                        drift -> new Change.Update(said(drift)),
                        why -> new Change.Replace(said(why)),
                        () -> call.change(),
                        () -> call.change());
        boolean waits = change instanceof Change.Create && findings.waits(ref).startsWith("waits");
        return new CloudCall(said(call.resource()), change, waits ? said(findings.waits(ref)) : "");
    }

    private String said(String text) {
        return names.in(world.hidden().in(text));
    }

    private Drift said(Drift drift) {
        return names.in(world.hidden().in(drift));
    }
}
