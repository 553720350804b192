package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationCondition;
import dev.slipway.api.argocd.ApplicationStatus;
import dev.slipway.api.argocd.ApplicationSummary;
import dev.slipway.api.argocd.ComparedTo;
import dev.slipway.api.argocd.HealthStatus;
import dev.slipway.api.argocd.ResourceStatus;
import dev.slipway.api.argocd.RevisionHistory;
import dev.slipway.api.argocd.SyncStatus;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.health.Health;
import dev.slipway.delivery.health.HealthCode;
import dev.slipway.delivery.sync.SyncOptions;
import dev.slipway.delivery.sync.SyncOrder;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The status as Argo CD writes it, a pure function of the findings. Times move only when what they are about changes, so
 * that a pass that finds nothing new gives the status that is there.
 */
final class Statuses {

    private static final int HISTORY = 10;

    private final Findings found;
    private final App app;
    private final String now;

    private Statuses(Findings found) {
        this.found = found;
        this.app = found.app();
        this.now = text(found.now());
    }

    static Map<String, Object> of(Findings findings) {
        return new Statuses(findings).status();
    }

    static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Map<String, Object> status() {
        ApplicationStatus old = app.status();
        Map<String, Object> unchanged = Json.tree((Object) status(old.reconciledAt()));
        Map<String, Object> before = Json.tree((Object) old);
        return unchanged.equals(before) && old.reconciledAt() != null ? unchanged : Json.tree((Object) status(now));
    }

    private ApplicationStatus status(@Nullable String reconciledAt) {
        ApplicationStatus old = app.status();
        List<ResourceStatus> resources = found.comparison() == null ? app.recorded() : resources(found.comparison());
        return new ApplicationStatus(
                conditions(),
                null,
                health(),
                history(),
                null,
                found.operation(),
                reconciledAt,
                null,
                resources,
                null,
                found.comparison() == null ? old.sourceType() : sourceType(),
                found.comparison() == null ? old.sourceTypes() : sourceTypes(),
                found.comparison() == null ? old.summary() : summary(found.comparison()),
                sync());
    }

    private @Nullable String sourceType() {
        if (app.hasSeveralSources()) {
            return null;
        }
        return found.types().isEmpty() ? "Directory" : found.types().get(0);
    }

    private @Nullable List<String> sourceTypes() {
        return app.hasSeveralSources() ? found.types() : null;
    }

    private List<ApplicationCondition> conditions() {
        List<ApplicationCondition> conditions = new ArrayList<>();
        for (Problem problem : found.problems()) {
            String since = app.conditions().stream()
                    .filter(old ->
                            old.type().equals(problem.type()) && old.message().equals(problem.message()))
                    .map(ApplicationCondition::lastTransitionTime)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(now);
            conditions.add(new ApplicationCondition(since, problem.message(), problem.type()));
        }
        return conditions;
    }

    private SyncStatus sync() {
        String code = "Unknown";
        boolean blocked = found.problems().stream().anyMatch(Problem::blocks);
        if (found.comparison() != null && !blocked) {
            code = found.comparison().inSync() ? "Synced" : "OutOfSync";
        }
        SyncStatus old = app.status().sync();
        String revision = found.revision().isEmpty() && old != null
                ? SourceRevisions.of(old.revision(), old.revisions())
                : found.revision();
        ComparedTo compared = new ComparedTo(
                app.spec().destination(),
                app.spec().ignoreDifferences(),
                app.spec().source(),
                app.spec().sources());
        return new SyncStatus(
                compared, SourceRevisions.one(app, revision), SourceRevisions.several(app, revision), code);
    }

    private @Nullable HealthStatus health() {
        HealthStatus old = app.status().health();
        if (found.comparison() == null) {
            return old == null ? new HealthStatus(now, null, HealthCode.UNKNOWN.text()) : old;
        }
        String code = rolledUp(found.comparison()).text();
        boolean same = old != null && code.equals(old.status());
        return same ? old : new HealthStatus(now, null, code);
    }

    /** The worst of what counts; objects that are missing count only when nothing at all is there. */
    static HealthCode rolledUp(Comparison comparison) {
        HealthCode worst = HealthCode.HEALTHY;
        boolean anyLive = comparison.items().stream().anyMatch(item -> item.live() != null);
        for (Item item : comparison.items()) {
            Optional<HealthCode> code = comparison.healthOf(item).map(Health::code);
            boolean counts =
                    code.isPresent() && !isIgnored(item, code.get()) && (code.get() != HealthCode.MISSING || !anyLive);
            if (counts && code.get().isWorseThan(worst)) {
                worst = code.get();
            }
        }
        return worst;
    }

    private static boolean isIgnored(Item item, HealthCode code) {
        KubeObject object = item.object();
        boolean nested = item.ref().gvk().sameKind(Keys.APPLICATION)
                && (code == HealthCode.MISSING || code == HealthCode.UNKNOWN);
        return nested
                || item.isHook()
                || object.annotation(Keys.IGNORE_HEALTH).filter("true"::equals).isPresent();
    }

    /** A hook is there only while it runs and for as long as its policy says. */
    private static List<ResourceStatus> resources(Comparison comparison) {
        return comparison.items().stream()
                .filter(item -> !item.isHook() || item.live() != null)
                .map(item -> resource(item, comparison))
                .toList();
    }

    private static ResourceStatus resource(Item item, Comparison comparison) {
        Ref ref = item.ref();
        KubeObject object = item.object();
        boolean hook = item.isHook();
        boolean pruned = item.isExtra() && !hook;
        HealthStatus health = comparison
                .healthOf(item)
                .map(found -> new HealthStatus(
                        null,
                        found.message().isEmpty() ? null : found.message(),
                        found.code().text()))
                .orElse(null);
        long wave = SyncOrder.wave(object);
        return new ResourceStatus(
                ref.gvk().group(),
                health,
                hook ? Boolean.TRUE : null,
                ref.gvk().kind(),
                ref.name(),
                ref.namespace(),
                pruned && SyncOptions.of(object).has("Prune=confirm") ? Boolean.TRUE : null,
                pruned ? Boolean.TRUE : null,
                hook ? null : item.inSync() ? "Synced" : "OutOfSync",
                wave == 0 ? null : wave,
                ref.gvk().version());
    }

    /** An empty summary is left out: an apply that empties an object makes a null of it, which the schema refuses. */
    private static @Nullable ApplicationSummary summary(Comparison comparison) {
        TreeSet<String> images = new TreeSet<>();
        boolean apps = false;
        for (Item item : comparison.items()) {
            if (item.live() != null) {
                images.addAll(Images.of(item.live()));
            }
            apps |= item.ref().gvk().equals(Keys.APPLICATION);
        }
        return images.isEmpty() && !apps
                ? null
                : new ApplicationSummary(null, List.copyOf(images), apps ? Boolean.TRUE : null);
    }

    private List<RevisionHistory> history() {
        List<RevisionHistory> history = new ArrayList<>(
                app.status().history() == null ? List.of() : app.status().history());
        if (found.completed() != null) {
            history.add(found.completed());
        }
        Long limit = app.spec().revisionHistoryLimit();
        int kept = limit == null ? HISTORY : (int) Math.max(0, Math.min(limit, 1000));
        return history.size() > kept ? history.subList(history.size() - kept, history.size()) : history;
    }
}
