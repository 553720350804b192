package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.PromoterState.of;
import static dev.slipway.delivery.health.PromoterState.reconciled;
import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Checks of the kinds of GitOps Promoter but the two that promote, which {@link PromotionHealth} has. */
final class PromoterHealth {

    private static final String GROUP = "promoter.argoproj.io/";
    private static final Set<String> ENDED = Set.of("success", "failure");
    private static final Leaving CLOSED = new Leaving(
            "pullrequest.promoter.argoproj.io/finalizer",
            "Waiting for SCM closure or reconciliation of the pull request.",
            "the real PR can stay open after the CR is gone.");
    private static final Leaving OBSERVED = new Leaving(
            "changetransferpolicy.promoter.argoproj.io/pullrequest-finalizer",
            "Waiting for the ChangeTransferPolicy to observe PR identity and state.",
            "promotion status or history can be wrong or racy.");
    private static final Leaving REPOSITORY = new Leaving(
            "gitrepository.promoter.argoproj.io/finalizer",
            "Waiting until no non-deleting PullRequests still reference this repository.",
            "repository metadata may be removed while promotions still depend on it.");
    private static final String DANGLING = "GitRepository objects can reference a provider that no longer exists.";
    private static final Leaving PROVIDER = new Leaving(
            "scmprovider.promoter.argoproj.io/finalizer",
            "Waiting until no GitRepository in this namespace still references this provider.",
            DANGLING);
    private static final Leaving CLUSTER_PROVIDER = new Leaving(
            "clusterscmprovider.promoter.argoproj.io/finalizer",
            "Waiting until no GitRepository still references this cluster-wide SCM provider.",
            DANGLING);

    private PromoterHealth() {}

    static Map<String, Function<KubeObject, Health>> checks() {
        return Map.ofEntries(
                entry(
                        GROUP + "ArgoCDCommitStatus",
                        reconciled("Argo CD commit status", "Argo CD commit status", PromoterHealth::applications)),
                entry(GROUP + "ChangeTransferPolicy", PromotionHealth.policy()),
                entry(GROUP + "PromotionStrategy", PromotionHealth.strategy()),
                entry(GROUP + "CommitStatus", reconciled("Commit status", "commit status", PromoterHealth::commit)),
                entry(
                        GROUP + "PullRequest",
                        reconciled("Pull request", "pull request", PromoterHealth::pullRequest)
                                .leaving("Pull request is being deleted.", CLOSED, OBSERVED)
                                .readyBy("Reconciled", "Ready")),
                entry(GROUP + "ScmProvider", valid("ScmProvider", "SCM provider", "SCM provider", PROVIDER)),
                entry(
                        GROUP + "ClusterScmProvider",
                        valid("ClusterScmProvider", "Cluster SCM provider", "cluster SCM provider", CLUSTER_PROVIDER)),
                entry(GROUP + "GitRepository", valid("GitRepository", "Git repository", "Git repository", REPOSITORY)),
                entry(GROUP + "GitCommitStatus", gitCommit()),
                entry(GROUP + "TimedCommitStatus", timed()),
                entry(GROUP + "WebRequestCommitStatus", webRequest()));
    }

    private static PromoterState valid(String kind, String title, String initial, Leaving leaving) {
        return of(kind, initial, object -> Health.healthy(title + " is ready"))
                .failing(title + " validation failed", title + " not ready", title + " readiness unknown")
                .leaving(kind + " is being deleted.", leaving);
    }

    private static PromoterState gitCommit() {
        Function<KubeObject, Health> branches = branches("Git commit validation", "Git commit validation", "passed");
        return of("GitCommitStatus", "git commit validation", branches)
                .failing(
                        "Git commit validation failed",
                        "Git commit validation not ready",
                        "Git commit validation status unknown");
    }

    private static PromoterState timed() {
        Function<KubeObject, Health> branches = branches("Timed commit gate", "Timed commit gate", "satisfied");
        return of("TimedCommitStatus", "timed commit gate", branches)
                .failing("Timed commit gate failed", "Timed commit gate not ready", "Timed commit gate status unknown");
    }

    private static PromoterState webRequest() {
        Function<KubeObject, Health> branches =
                branches("Web request commit validation", "Web request validation", "passed");
        return of("WebRequestCommitStatus", "web request commit validation", branches)
                .failing(
                        "Web request commit validation failed",
                        "Web request commit validation not ready",
                        "Web request commit validation unknown");
    }

    /** A branch of which no outcome is known yet is pending. */
    private static Function<KubeObject, Health> branches(String whole, String title, String passed) {
        return object -> {
            List<KubeObject> environments = Field.items(object, "status", "environments");
            List<String> failed = branches(environments, phase -> phase.equals("failure"));
            List<String> pending = branches(environments, phase -> !ENDED.contains(phase));
            if (environments.isEmpty()) {
                return Health.healthy(whole + " reconciled");
            }
            if (!failed.isEmpty()) {
                return Health.degraded(title + " failed for branch(es): " + String.join(", ", failed));
            }
            if (!pending.isEmpty()) {
                return Health.progressing(title + " pending for branch(es): " + String.join(", ", pending));
            }
            return Health.healthy(title + " " + passed + " for " + environments.size() + " environment(s)");
        };
    }

    private static List<String> branches(List<KubeObject> environments, Predicate<String> phases) {
        return environments.stream()
                .filter(environment -> phases.test(Field.text(environment, "phase")))
                .map(environment -> environment.text("branch").orElse("?"))
                .toList();
    }

    private static Health applications(KubeObject object) {
        int selected = object.list("status", "applicationsSelected").size();
        return selected == 0
                ? Health.degraded("Argo CD commit status has no applications configured")
                : Health.healthy("Argo CD commit status is healthy and is tracking " + selected + " applications");
    }

    private static Health commit(KubeObject object) {
        return object.text("status", "sha")
                .flatMap(sha -> object.text("status", "phase")
                        .map(phase -> Health.healthy("Commit status for commit " + sha + " reports " + phase)))
                .orElse(Health.healthy("Commit status is healthy"));
    }

    private static Health pullRequest(KubeObject object) {
        return object.text("status", "id")
                .flatMap(id -> object.text("status", "state")
                        .map(state -> Health.healthy("Pull request is " + state + " as PR " + id)))
                .orElse(Health.healthy("Pull request is healthy"));
    }
}
