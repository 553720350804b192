package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.InputSchema;
import dev.slipway.scaffolder.rendering.RepoUrl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * publish:github:pull-request, publish:gitlab:merge-request and Gitea's. The commit's last line names the task: by it a
 * call that is repeated after a crash finds its own branch and request, and nobody else's is ever touched. A branch whose
 * request cannot be opened is taken back.
 */
final class PullRequestAction implements Action {

    private static final String TRAILER = "Slipway-Task: ";

    private final GitHosts hosts;
    private final ActionInfo info;
    private final String word;
    private final Reporter reporter;

    PullRequestAction(String id, String word, GitHosts hosts, Reporter reporter) {
        this.hosts = hosts;
        this.reporter = reporter;
        this.word = word;
        this.info = new ActionInfo(
                id,
                "Opens a " + word + " request with the files of the workspace.",
                InputSchema.of(
                        "!repoUrl", "string",
                        "!branchName", "string",
                        "!title", "string",
                        "description", "string",
                        "targetBranchName", "string",
                        "draft", "boolean",
                        "sourcePath", "string",
                        "targetPath", "string",
                        "filesToDelete", "texts",
                        "commitMessage", "string",
                        "gitAuthorName", "string",
                        "gitAuthorEmail", "string",
                        "token", "string"),
                InputSchema.of(
                        "targetBranchName",
                        "string",
                        "remoteUrl",
                        "string",
                        "pullRequestNumber",
                        "number",
                        "mergeRequestUrl",
                        "string"),
                false);
    }

    @Override
    public ActionInfo info() {
        return info;
    }

    @Override
    public ActionResult run(ActionCall call) {
        RepoUrl repository = repository(call);
        Forge forge = hosts.forge(call, repository);
        Change change = change(call, repository, forge);
        Optional<String> there = forge.lastMessage(repository, change.branch());
        if (there.isEmpty()) {
            checkAnything(change);
            call.log("Committing " + change.files().size() + " files to branch " + change.branch());
            forge.commit(change);
        } else if (!isOwn(call, there.get())) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "branch " + change.branch() + " exists already in " + repository.owner() + "/" + repository.repo()
                            + "; choose another name or delete it");
        }
        PullRequest request = forge.find(change).orElseGet(() -> open(call, forge, change));
        call.log("The " + word + " request is " + request.url());
        call.output("targetBranchName", change.base());
        call.output("remoteUrl", request.url());
        call.output("pullRequestNumber", request.number());
        call.output("mergeRequestUrl", request.url());
        report(call, forge, change, request);
        return ActionResult.done();
    }

    @Override
    public void undo(ActionCall call) {
        RepoUrl repository = repository(call);
        Forge forge = hosts.forge(call, repository);
        Change change = change(call, repository, forge);
        boolean own = forge.lastMessage(repository, change.branch())
                .filter(message -> isOwn(call, message))
                .isPresent();
        if (own && forge.find(change).isEmpty()) {
            forge.remove(repository, change.branch());
            call.log("Removed branch " + change.branch() + ", which has no " + word + " request");
        }
    }

    /** A request is worth having without its plan, so nothing that goes wrong with it makes the step fail. */
    private void report(ActionCall call, Forge forge, Change change, PullRequest request) {
        try {
            Optional<PlanReport> report = reporter.report(manifests(change));
            if (report.isPresent()) {
                forge.report(change, request, report.get());
                call.log("The plan is under the " + word + " request: "
                        + report.get().summary());
            }
        } catch (FaultException fault) {
            call.log("There is no plan under the " + word + " request: " + fault.explanation());
        }
    }

    private static List<KubeObject> manifests(Change change) {
        var objects = new ArrayList<KubeObject>();
        change.files().forEach((path, content) -> {
            boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
            if (yaml && !path.endsWith("catalog-info.yaml")) {
                Json.parseYaml(new String(content.bytes(), StandardCharsets.UTF_8)).stream()
                        .map(KubeObject::of)
                        .filter(object ->
                                !object.apiVersion().isEmpty() && !object.kind().isEmpty())
                        .forEach(objects::add);
            }
        });
        return objects;
    }

    private PullRequest open(ActionCall call, Forge forge, Change change) {
        try {
            return forge.open(
                    change,
                    new Forge.Request(
                            call.text("title").orElse(""),
                            call.text("description").orElse(""),
                            call.isTrue("draft")));
        } catch (FaultException e) {
            // Opened by an earlier call whose answer was lost: taking the branch away would close it.
            Optional<PullRequest> opened = e.fault() == Fault.CONFLICT ? forge.find(change) : Optional.empty();
            if (opened.isPresent()) {
                return opened.get();
            }
            if (e.fault() != Fault.UNAVAILABLE && e.fault() != Fault.THROTTLED) {
                forge.remove(change.repository(), change.branch());
                call.log("Removed branch " + change.branch() + " again");
            }
            throw e;
        }
    }

    private Change change(ActionCall call, RepoUrl repository, Forge forge) {
        String base = call.text("targetBranchName").orElseGet(() -> forge.defaultBranch(repository));
        String message = call.text("commitMessage").or(() -> call.text("title")).orElse("") + "\n\n" + trailer(call);
        return new Change(
                repository,
                base,
                call.text("branchName").orElse(""),
                Selection.of(call),
                call.texts("filesToDelete"),
                message,
                new Change.Author(
                        call.text("gitAuthorName").orElse(""),
                        call.text("gitAuthorEmail").orElse("scaffolder@backstage.io")));
    }

    private static void checkAnything(Change change) {
        if (change.files().isEmpty() && change.deleted().isEmpty()) {
            throw new FaultException(Fault.INVALID, "there is nothing to publish: the folder is empty");
        }
    }

    private RepoUrl repository(ActionCall call) {
        return RepoUrl.parse(call.text("repoUrl").orElse(""), hosts.integrations());
    }

    static String trailer(ActionCall call) {
        return TRAILER + call.place().task();
    }

    static boolean isOwn(ActionCall call, String message) {
        return message.stripTrailing().endsWith(trailer(call));
    }
}
