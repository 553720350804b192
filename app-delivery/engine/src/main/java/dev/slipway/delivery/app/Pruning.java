package dev.slipway.delivery.app;

import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.BrokenFile;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Guard;
import dev.slipway.kernel.plan.Inventory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which extra objects may be deleted, and why the others stay.
 *
 * @param doomed live objects to delete
 * @param going objects whose deletion was asked for and has not come to its end
 * @param kept why an object is not deleted, by object
 * @param frozen what to tell the user when the guard stopped the deletions
 */
record Pruning(
        List<KubeObject> doomed,
        List<KubeObject> going,
        Map<Ref, String> kept,
        @Nullable Problem frozen) {

    private static final int LISTED = 20;

    static Pruning of(App app, Comparison comparison, List<BrokenFile> broken, String revision) {
        Set<String> unreadable = broken.stream().map(BrokenFile::file).collect(Collectors.toSet());
        Map<Ref, String> kept = new LinkedHashMap<>();
        List<KubeObject> doomed = new ArrayList<>();
        List<KubeObject> going = new ArrayList<>();
        for (Item extra : comparison.extras()) {
            KubeObject live = Objects.requireNonNull(extra.live(), "live");
            Optional<String> reason = reasonToKeep(app, extra, unreadable);
            reason.ifPresent(why -> kept.put(extra.ref(), why));
            if (reason.isEmpty()) {
                (live.isDeleting() ? going : doomed).add(live);
            }
        }
        return guarded(app, comparison, new Pruning(doomed, going, kept, null), revision);
    }

    private static Optional<String> reasonToKeep(App app, Item extra, Set<String> unreadable) {
        KubeObject live = Objects.requireNonNull(extra.live(), "live");
        boolean own = SyncOptions.of(live).value("Prune").isPresent();
        if (SyncOptions.keepsFromPruning(live) || (!own && app.options().has("Prune=false"))) {
            return Optional.of("ignored (no prune)");
        }
        if (!unreadable.isEmpty()) {
            Optional<String> file = live.annotation(Keys.SOURCE_FILE);
            if (file.isEmpty() || unreadable.contains(file.get())) {
                return Optional.of("ignored (" + file.orElse("its file") + " cannot be read)");
            }
        }
        return app.prunes() ? Optional.empty() : Optional.of("ignored (requires pruning)");
    }

    private static Pruning guarded(App app, Comparison comparison, Pruning pruning, String revision) {
        List<Ref> doomed = pruning.doomed().stream().map(KubeObject::ref).toList();
        if (doomed.isEmpty() || isApproved(app, revision) || !isRefused(app, comparison, doomed)) {
            return pruning;
        }
        Map<Ref, String> kept = new LinkedHashMap<>(pruning.kept());
        doomed.forEach(ref -> kept.put(ref, "ignored (deletions are frozen)"));
        return new Pruning(
                List.of(),
                pruning.going(),
                kept,
                Problem.warning(Problem.SYNC, explain(app, doomed, comparison, revision)));
    }

    private static boolean isRefused(App app, Comparison comparison, List<Ref> doomed) {
        Guard guard = app.object().annotation(Keys.MAX_DELETE).map(Guard::parse).orElseGet(Guard::standard);
        boolean nothingLeft = comparison.lasting().isEmpty();
        if (nothingLeft && !app.mayBeEmpty()) {
            return true;
        }
        boolean emptiedOnPurpose = nothingLeft && doomed.size() <= guard.tolerated();
        return !emptiedOnPurpose && guard.refuses(doomed, Inventory.of(app.inventory()));
    }

    private static boolean isApproved(App app, String revision) {
        return app.object()
                .annotation(Keys.APPROVE_DELETIONS)
                .filter(approved -> approved.length() >= 7 && revision.startsWith(approved))
                .isPresent();
    }

    private static String explain(App app, List<Ref> doomed, Comparison comparison, String revision) {
        String list = doomed.stream().limit(LISTED).map(Ref::toString).collect(Collectors.joining(", "));
        String more = doomed.size() > LISTED ? " and " + (doomed.size() - LISTED) + " more" : "";
        String empty = comparison.lasting().isEmpty()
                ? "Skipping sync attempt to " + revision + ": auto-sync will wipe out all resources. "
                : "";
        return empty + "Revision " + revision + " no longer has " + doomed.size() + " of "
                + app.inventory().size() + " objects; they are not deleted: " + list + more
                + ". Bring them back in Git, or approve with the annotation " + Keys.APPROVE_DELETIONS + ": "
                + revision;
    }
}
