package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitBranches;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.scaffolder.action.Action;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.action.ActionInfo;
import dev.slipway.scaffolder.action.ActionResult;
import dev.slipway.scaffolder.action.InputSchema;
import dev.slipway.scaffolder.rendering.RepoUrl;
import dev.slipway.scaffolder.rendering.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** publish:git: a branch on any Git server, pushed. */
final class GitAction implements Action {

    private static final String AUTHOR = "Scaffolder";
    private static final String EMAIL = "scaffolder@backstage.io";

    private final GitHosts hosts;
    private final GitBranches branches;

    GitAction(GitHosts hosts, GitBranches branches) {
        this.hosts = hosts;
        this.branches = branches;
    }

    @Override
    public ActionInfo info() {
        return new ActionInfo(
                "publish:git",
                "Pushes the files of the workspace to a branch of a Git repository.",
                InputSchema.of(
                        "!repoUrl", "string",
                        "!branchName", "string",
                        "targetBranchName", "string",
                        "sourcePath", "string",
                        "targetPath", "string",
                        "filesToDelete", "texts",
                        "commitMessage", "string",
                        "gitAuthorName", "string",
                        "gitAuthorEmail", "string",
                        "token", "string"),
                InputSchema.of("remoteUrl", "string", "branchName", "string", "commitHash", "string"),
                false);
    }

    @Override
    public ActionResult run(ActionCall call) {
        Place place = place(call);
        Optional<String> there = branches.lastMessage(place.repository(), place.credentials(), place.name());
        boolean own =
                there.filter(message -> PullRequestAction.isOwn(call, message)).isPresent();
        if (!own) {
            Map<String, Change.Content> files = Selection.of(call);
            call.log("Pushing " + files.size() + " files to branch " + place.name());
            call.output("commitHash", branches.create(branch(call, place), tree -> write(call, files, tree)));
        }
        call.output("remoteUrl", place.repository().printable());
        call.output("branchName", place.name());
        return ActionResult.done();
    }

    @Override
    public void undo(ActionCall call) {
        Place place = place(call);
        branches.lastMessage(place.repository(), place.credentials(), place.name())
                .filter(message -> PullRequestAction.isOwn(call, message))
                .ifPresent(message -> {
                    branches.remove(place.repository(), place.credentials(), place.name());
                    call.log("Removed branch " + place.name());
                });
    }

    private static GitBranches.Branch branch(ActionCall call, Place place) {
        String message = call.text("commitMessage").orElse("Add " + place.name());
        return new GitBranches.Branch(
                place.repository(),
                place.credentials(),
                call.text("targetBranchName").orElse(""),
                place.name(),
                message + "\n\n" + PullRequestAction.trailer(call),
                new GitBranches.Author(
                        call.text("gitAuthorName").orElse(AUTHOR),
                        call.text("gitAuthorEmail").orElse(EMAIL)));
    }

    private static void write(ActionCall call, Map<String, Change.Content> files, Path tree) throws IOException {
        var checkout = new Workspace(tree);
        for (String path : call.texts("filesToDelete")) {
            Files.deleteIfExists(checkout.resolve(path));
        }
        for (Map.Entry<String, Change.Content> file : files.entrySet()) {
            Path place = checkout.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(place.getParent(), "a file lies in a folder"));
            Files.write(place, file.getValue().bytes());
            if (file.getValue().executable() && !place.toFile().setExecutable(true)) {
                throw new IOException(file.getKey() + " cannot be made executable");
            }
        }
    }

    private Place place(ActionCall call) {
        RepoUrl url = RepoUrl.parse(call.text("repoUrl").orElse(""), hosts.integrations());
        GitHost host = hosts.of(url);
        String owner = url.owner().isEmpty() ? "" : url.owner() + "/";
        GitCredentials credentials = hosts.token(call, host)
                .map(token -> GitCredentials.password("git", token))
                .orElseGet(GitCredentials::anonymous);
        String name = call.text("branchName")
                .filter(GitAction::isBranch)
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID, "branchName: " + call.value("branchName") + " is no name of a branch"));
        return new Place(RepositoryRef.of(host.base() + "/" + owner + url.repo() + ".git"), credentials, name);
    }

    private static boolean isBranch(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._/-]*") && !name.contains("..") && !name.endsWith(".lock");
    }

    private record Place(RepositoryRef repository, GitCredentials credentials, String name) {}
}
