package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.MergeResult;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/**
 * Looks at branches of Git servers that have no pull requests, and merges them. A merge names the commit that was looked
 * at: a branch that has moved since is a CONFLICT. Nothing is ever forced. Works in clones of its own that are gone
 * afterwards.
 */
public final class GitReviews {

    private static final String HEADS = "refs/heads/";
    private static final int LARGEST_FILE = 1024 * 1024;
    private static final int MOST_FILES = 500;

    private final GitOptions options;
    private final GitTransports transports;

    public GitReviews(GitOptions options) {
        this.options = options;
        this.transports = new GitTransports(options);
    }

    /**
     * A branch that somebody wants merged.
     *
     * @param base the branch to merge into; empty for the server's own
     */
    public record Branch(RepositoryRef repository, GitCredentials credentials, String base, String name) {}

    /**
     * A file that a branch changes, against the place where it left its base.
     *
     * @param path the new one, or the old one of a file that is removed
     * @param patch unified
     * @param before empty for a new file
     * @param after empty for a file that is removed
     */
    public record FileChange(String path, String patch, String before, String after) {}

    /**
     * What a branch would bring.
     *
     * @param head the commit that was looked at
     * @param merged whether the base has it already
     */
    public record Review(String base, String head, String message, boolean merged, List<FileChange> files) {}

    /** Who merges. */
    public record Author(String name, String email) {}

    /** Look at a branch; one that is not there, or was taken away after its merge, is NOT_FOUND. */
    public Review look(Branch branch) {
        return in(branch, (git, base) -> review(git.getRepository(), base, branch));
    }

    /** Merge a branch, take it away, and return the commit that the base then stands at. */
    public String merge(Branch branch, String head, Author author) {
        return in(branch, (git, base) -> {
            ObjectId tip = tip(git.getRepository(), branch);
            if (!tip.name().equals(head)) {
                throw new FaultException(
                        Fault.CONFLICT,
                        "branch " + branch.name() + " has moved from " + head + " to " + tip.name()
                                + "; look at it again before you merge it");
            }
            PersonIdent person = new PersonIdent(author.name(), author.email());
            git.getRepository().getConfig().setString("user", null, "name", person.getName());
            git.getRepository().getConfig().setString("user", null, "email", person.getEmailAddress());
            MergeResult result = git.merge()
                    .include(tip)
                    .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                    .setMessage("Merge branch '" + branch.name() + "'")
                    .call();
            ObjectId merged = result.getNewHead();
            if (!result.getMergeStatus().isSuccessful() || merged == null) {
                throw new FaultException(Fault.CONFLICT, conflict(branch, base, result));
            }
            push(git, branch, merged.name() + ":" + HEADS + base, ":" + HEADS + branch.name());
            return merged.name();
        });
    }

    private static String conflict(Branch branch, String base, MergeResult result) {
        Map<String, int[][]> conflicts = result.getConflicts();
        String where = conflicts == null ? "" : " in " + String.join(", ", conflicts.keySet());
        return "branch " + branch.name() + " cannot be merged into " + base + ": both changed the same lines" + where
                + "; bring the branch up to date, or fill in the form again";
    }

    private static Review review(Repository repository, String base, Branch branch) throws IOException {
        ObjectId tip = tip(repository, branch);
        ObjectId onto = repository.resolve(HEADS + base);
        if (onto == null) {
            throw new FaultException(Fault.NOT_FOUND, "there is no branch " + base);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit head = walk.parseCommit(tip);
            RevCommit target = walk.parseCommit(onto);
            boolean merged = walk.isMergedInto(head, target);
            walk.reset();
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(head);
            walk.markStart(target);
            RevCommit fork = walk.next();
            List<FileChange> files = fork == null || merged ? List.of() : files(repository, fork, head);
            return new Review(base, tip.name(), head.getFullMessage().strip(), merged, files);
        }
    }

    private static List<FileChange> files(Repository repository, RevCommit fork, RevCommit head) throws IOException {
        List<FileChange> files = new ArrayList<>();
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(patch)) {
            formatter.setRepository(repository);
            formatter.setDetectRenames(false);
            for (DiffEntry entry : formatter.scan(fork.getTree(), head.getTree())) {
                if (files.size() >= MOST_FILES) {
                    throw new FaultException(
                            Fault.INVALID, "the branch changes more than " + MOST_FILES + " files; review it with Git");
                }
                patch.reset();
                formatter.format(entry);
                boolean removed = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
                files.add(new FileChange(
                        removed ? entry.getOldPath() : entry.getNewPath(),
                        patch.toString(StandardCharsets.UTF_8),
                        text(repository, entry.getOldId().toObjectId()),
                        text(repository, entry.getNewId().toObjectId())));
            }
        }
        return files;
    }

    private static String text(Repository repository, ObjectId id) throws IOException {
        if (id.equals(ObjectId.zeroId())) {
            return "";
        }
        return new String(repository.open(id).getCachedBytes(LARGEST_FILE), StandardCharsets.UTF_8);
    }

    private static ObjectId tip(Repository repository, Branch branch) throws IOException {
        ObjectId tip = repository.resolve("refs/remotes/origin/" + branch.name());
        if (tip == null) {
            throw new FaultException(
                    Fault.NOT_FOUND,
                    "there is no branch " + branch.name() + " in "
                            + branch.repository().printable() + "; it has been merged or removed");
        }
        return tip;
    }

    private void push(Git git, Branch branch, String... what) throws GitAPIException {
        RepositoryRef repository = branch.repository();
        List<RefSpec> specs = Stream.of(what).map(RefSpec::new).toList();
        Iterable<PushResult> results = transports
                .configure(
                        git.push().setRemote(repository.url()).setAtomic(true).setRefSpecs(specs),
                        repository,
                        branch.credentials())
                .call();
        for (PushResult result : results) {
            for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                if (update.getStatus() != RemoteRefUpdate.Status.OK) {
                    throw new FaultException(
                            Fault.CONFLICT,
                            update.getRemoteName() + " was not accepted by " + repository.printable() + " ("
                                    + update.getStatus() + "); somebody else has pushed: look at it again");
                }
            }
        }
    }

    /** Does something in a clone that knows all branches; {@code base} is the name of the one to merge into. */
    private interface Work<T> {
        T run(Git git, String base) throws GitAPIException, IOException;
    }

    private <T> T in(Branch branch, Work<T> work) {
        Path folder = folder();
        try (Git git = clone(branch, folder)) {
            return work.run(git, git.getRepository().getBranch());
        } catch (GitAPIException | IOException | RuntimeException failure) {
            throw GitFaults.of(failure, branch.repository());
        } finally {
            GitBranches.delete(folder);
        }
    }

    private Git clone(Branch branch, Path folder) throws GitAPIException {
        var command = Git.cloneRepository().setURI(branch.repository().url()).setDirectory(folder.toFile());
        if (!branch.base().isEmpty()) {
            command.setBranch(HEADS + branch.base());
        }
        return transports
                .configure(command, branch.repository(), branch.credentials())
                .call();
    }

    private Path folder() {
        try {
            Files.createDirectories(options.cacheDirectory());
            return Files.createTempDirectory(options.cacheDirectory(), "review-");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
