package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of the kinds of GitOps Promoter that compare the commit of an environment with the one proposed for it. */
final class PromotionHealth {

    private static final Leaving POLICY = new Leaving(
            "changetransferpolicy.promoter.argoproj.io/finalizer",
            "Waiting to clear related PullRequest finalizers and finish cleanup before this policy is removed.",
            "The 'changetransferpolicy.promoter.argoproj.io/pullrequest-finalizer' finalizer may not be cleaned up"
                    + " from PullRequests owned by this ChangeTransferPolicy.");

    /** How the checks of a commit went, by the keys of their commit statuses. */
    private record Tally(List<String> pending, List<String> succeeded, List<String> failed) {

        static Tally of(KubeObject environment, String side) {
            List<KubeObject> statuses = Field.items(environment, side, "commitStatuses");
            return new Tally(keys(statuses, "pending"), keys(statuses, "success"), keys(statuses, "failure"));
        }

        private static List<String> keys(List<KubeObject> statuses, String phase) {
            return statuses.stream()
                    .filter(status -> Field.text(status, "phase").equals(phase))
                    .map(status -> Field.text(status, "key"))
                    .toList();
        }

        boolean isClean() {
            return pending.isEmpty() && failed.isEmpty();
        }

        String text() {
            return pending.size() + " pending, " + succeeded.size() + " successful, " + failed.size() + " failed. "
                    + named("Pending", pending) + named("Failed", failed);
        }

        private static String named(String title, List<String> keys) {
            return keys.isEmpty() ? "" : title + " commit statuses: " + String.join(", ", keys) + ". ";
        }
    }

    private PromotionHealth() {}

    static PromoterState policy() {
        return PromoterState.reconciled(
                        "Change transfer policy", "change transfer policy", PromotionHealth::transferred)
                .leaving("Change transfer policy is being deleted.", POLICY);
    }

    static PromoterState strategy() {
        return PromoterState.reconciled("Promotion strategy", "promotion strategy", PromotionHealth::promoted);
    }

    private static Health transferred(KubeObject object) {
        KubeObject status = KubeObject.of(object.map("status"));
        String active = sha(status, "active");
        String proposed = sha(status, "proposed");
        if (active.isEmpty()) {
            return Health.progressing("The active commit DRY SHA is missing or empty.");
        }
        if (proposed.isEmpty()) {
            return Health.progressing("The proposed commit DRY SHA is missing or empty.");
        }
        if (!proposed.equals(active)) {
            return Health.progressing("Promotion in progress " + fromTo(status)
                    + Tally.of(status, "proposed").text());
        }
        Tally tally = Tally.of(status, "active");
        return Health.healthy(
                tally.isClean()
                        ? "Environment is up-to-date on commit " + brief(active) + "."
                        : "Environment is up-to-date, but there are non-successful active commit statuses: "
                                + tally.text());
    }

    private static String sha(KubeObject environment, String side) {
        return Field.text(environment, side, "dry", "sha");
    }

    private static String brief(String sha) {
        return sha.length() > 7 ? sha.substring(0, 7) : sha;
    }

    private static String fromTo(KubeObject environment) {
        return "from '" + brief(sha(environment, "active")) + "' to '" + brief(sha(environment, "proposed")) + "': ";
    }

    private static Health promoted(KubeObject object) {
        List<KubeObject> environments = Field.items(object, "status", "environments");
        if (environments.isEmpty()) {
            return Health.degraded("Promotion strategy has no environments configured");
        }
        Optional<Health> incomplete = environments.stream()
                .flatMap(environment -> incomplete(environment).stream())
                .findFirst();
        if (incomplete.isPresent()) {
            return incomplete.get();
        }
        if (environments.stream().map(PromotionHealth::hydrated).distinct().count() > 1) {
            return Health.progressing("Not all environments have the same proposed commit SHA. This likely means the"
                    + " hydrator has not run for all environments yet.");
        }
        return environments.stream()
                .filter(environment -> !sha(environment, "proposed").equals(sha(environment, "active")))
                .findFirst()
                .map(PromotionHealth::inProgress)
                .orElseGet(() -> Health.healthy(upToDate(environments)));
    }

    private static Optional<Health> incomplete(KubeObject environment) {
        String where = " commit DRY SHA is missing or empty in environment '" + branch(environment) + "'.";
        if (sha(environment, "active").isEmpty()) {
            return Optional.of(Health.progressing("The active" + where));
        }
        return hydrated(environment).isEmpty()
                ? Optional.of(Health.progressing("The proposed" + where))
                : Optional.empty();
    }

    private static String branch(KubeObject environment) {
        return Field.text(environment, "branch");
    }

    /** Return the commit that the hydrator has seen: its note is ahead of the proposal when nothing changed in it. */
    private static String hydrated(KubeObject environment) {
        return environment
                .text("proposed", "note", "drySha")
                .filter(sha -> !sha.isEmpty())
                .orElse(sha(environment, "proposed"));
    }

    private static String processed(KubeObject environment) {
        return "Hydrator has processed dry commit '" + brief(hydrated(environment)) + "'.";
    }

    private static Health inProgress(KubeObject environment) {
        return Health.progressing("Promotion in progress for environment '" + branch(environment) + "' "
                + fromTo(environment)
                + Tally.of(environment, "proposed").text() + processed(environment) + " ");
    }

    private static String upToDate(List<KubeObject> environments) {
        Map<String, String> unfinished = new LinkedHashMap<>();
        for (KubeObject environment : environments) {
            Tally tally = Tally.of(environment, "active");
            if (!tally.isClean()) {
                unfinished.put(
                        branch(environment),
                        branch(environment) + " (" + tally.failed().size() + " failed, "
                                + tally.pending().size() + " pending)");
            }
        }
        return unfinished.isEmpty()
                ? "All environments are up-to-date on commit '" + brief(sha(environments.get(0), "active")) + "'. "
                        + processed(environments.get(0))
                : "Environments are up-to-date, but some environments have non-successful commit statuses: "
                        + String.join(", ", unfinished.values()) + ".";
    }
}
