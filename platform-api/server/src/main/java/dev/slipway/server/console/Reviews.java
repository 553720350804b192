package dev.slipway.server.console;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Planner;
import dev.slipway.kernel.plan.Prediction;
import dev.slipway.kernel.plan.Proposal;
import dev.slipway.portal.console.DiffLine;
import dev.slipway.portal.console.ReviewPage;
import dev.slipway.portal.plan.Outline;
import dev.slipway.portal.plan.Tally;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitReviews;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.task.Scaffolder;
import dev.slipway.scaffolder.task.Task;
import dev.slipway.server.access.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reviews of what tasks have pushed to Git servers that have no pull requests. A review shows the files and the plan of one
 * commit, and a merge is of that commit or of none.
 */
public final class Reviews {

    private final GitReviews git;
    private final Planner planner;
    private final Audit audit;
    /** The branch that a review merges into is what the task said, or the server's own. */
    private static final String BASE = "targetBranchName";

    public Reviews(GitReviews git, Planner planner, Audit audit) {
        this.git = git;
        this.planner = planner;
        this.audit = audit;
    }

    /** Return the branch that a task has pushed; empty when it opened a pull request elsewhere, or nothing yet. */
    static Optional<GitReviews.Branch> branch(Task task) {
        return task.state().steps().values().stream()
                .filter(Map.class::isInstance)
                .map(step -> KubeObject.of((Map<?, ?>) step))
                .filter(step -> step.text("output", "commitHash").isPresent())
                .findFirst()
                .flatMap(step -> step.text("output", "remoteUrl").flatMap(url -> step.text("output", "branchName")
                        .map(name -> new GitReviews.Branch(
                                RepositoryRef.of(url),
                                GitCredentials.anonymous(),
                                step.text("output", BASE).orElse(""),
                                name))));
    }

    ReviewPage page(Task task, String self) {
        GitReviews.Branch branch = required(task);
        GitReviews.Review review = git.look(branch);
        List<Outline.Line> plan = List.of();
        String tally = "";
        String problem = "";
        if (!review.merged()) {
            try {
                Prediction prediction = planner.predict(proposal(review));
                plan = Outline.of(prediction).lines();
                tally = Tally.of(prediction).text();
                problem = prediction.hasProblems() ? "The plan has problems; merging this would fail." : "";
            } catch (FaultException fault) {
                problem = "There is no plan: " + fault.explanation();
            }
        }
        return new ReviewPage(
                self,
                review.message().lines().findFirst().orElse(branch.name()),
                new ReviewPage.Place(branch.repository().printable(), branch.name(), review.base()),
                review.head(),
                review.merged(),
                review.files().stream().map(Reviews::file).toList(),
                plan,
                tally,
                problem);
    }

    /** Merge what was shown. */
    void merge(Subject who, Task task, String head) {
        GitReviews.Branch branch = required(task);
        String commit = git.merge(branch, head, new GitReviews.Author(who.name(), who.name() + "@slipway.local"));
        audit.note(
                who,
                new Ref(Scaffolder.KIND, "", task.id()),
                "ProposalMerged",
                "branch " + branch.name() + " at " + head + " merged as " + commit);
    }

    private static GitReviews.Branch required(Task task) {
        return branch(task)
                .orElseThrow(() ->
                        new FaultException(Fault.NOT_FOUND, "This task has pushed no branch that is reviewed here."));
    }

    private static Proposal proposal(GitReviews.Review review) {
        List<KubeObject> after = new ArrayList<>();
        List<KubeObject> before = new ArrayList<>();
        for (GitReviews.FileChange file : review.files()) {
            String path = file.path().toLowerCase(Locale.ROOT);
            boolean manifest = path.endsWith(".yaml") || path.endsWith(".yml");
            if (manifest && !path.endsWith("catalog-info.yaml")) {
                after.addAll(objects(file.path(), file.after()));
                before.addAll(objects(file.path(), file.before()));
            }
        }
        var kept = after.stream().map(KubeObject::ref).collect(Collectors.toSet());
        List<Ref> deleted = before.stream()
                .map(KubeObject::ref)
                .filter(ref -> !kept.contains(ref))
                .toList();
        return new Proposal(after, deleted);
    }

    private static List<KubeObject> objects(String path, String yaml) {
        try {
            return Json.parseYaml(yaml).stream()
                    .map(KubeObject::of)
                    .filter(object ->
                            !object.apiVersion().isEmpty() && !object.kind().isEmpty())
                    .toList();
        } catch (FaultException broken) {
            throw new FaultException(Fault.INVALID, path + ": " + broken.explanation(), broken);
        }
    }

    /** What stands before the first part of a patch says again which file it is. */
    private static ReviewPage.File file(GitReviews.FileChange file) {
        int first = file.patch().indexOf("\n@@");
        return new ReviewPage.File(
                file.path(),
                DiffLine.ofUnified(first < 0 ? file.patch() : file.patch().substring(first + 1)));
    }
}
