package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/**
 * Makes branches on Git servers, each of one commit on top of another branch, and takes them away. Never forces: a branch
 * that exists is a CONFLICT. Works in a clone of its own that is gone afterwards.
 */
public final class GitBranches {

    private static final String HEADS = "refs/heads/";

    private final GitOptions options;
    private final GitTransports transports;

    public GitBranches(GitOptions options) {
        this.options = options;
        this.transports = new GitTransports(options);
    }

    /**
     * A branch to be made.
     *
     * @param base the branch that it starts from; empty for the server's own
     * @param message of its one commit
     */
    public record Branch(
            RepositoryRef repository,
            GitCredentials credentials,
            String base,
            String name,
            String message,
            Author author) {}

    /** Who commits. */
    public record Author(String name, String email) {}

    /** Changes the files of a checked-out branch. */
    @FunctionalInterface
    public interface Edit {
        void apply(Path tree) throws IOException;
    }

    /** Make the branch and return its commit; a branch that would change nothing is INVALID. */
    public String create(Branch branch, Edit edit) {
        Path folder = folder();
        try (Git git = clone(branch, folder)) {
            if (!branch.name().equals(git.getRepository().getBranch())) {
                git.checkout()
                        .setCreateBranch(true)
                        .setName(branch.name())
                        .setForced(true)
                        .call();
            }
            edit.apply(folder);
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            if (git.status().call().isClean()) {
                throw new FaultException(Fault.INVALID, "there is nothing to publish: the branch would change no file");
            }
            Author author = branch.author();
            RevCommit commit = git.commit()
                    .setMessage(branch.message())
                    .setAuthor(author.name(), author.email())
                    .setCommitter(author.name(), author.email())
                    .setSign(false)
                    .call();
            push(git, branch, new RefSpec(commit.name() + ":" + HEADS + branch.name()));
            return commit.name();
        } catch (GitAPIException | IOException | RuntimeException failure) {
            throw GitFaults.of(failure, branch.repository());
        } finally {
            delete(folder);
        }
    }

    /** Return the message of the branch's last commit; empty when there is no such branch. */
    public Optional<String> lastMessage(RepositoryRef repository, GitCredentials credentials, String name) {
        Map<String, String> references =
                transports.references(repository, credentials).commits();
        String commit = references.get(HEADS + name);
        if (commit == null) {
            return Optional.empty();
        }
        Path folder = folder();
        try (Git git = Git.init().setDirectory(folder.toFile()).call();
                RevWalk walk = new RevWalk(git.getRepository())) {
            transports
                    .configure(
                            git.fetch()
                                    .setRemote(repository.url())
                                    .setDepth(1)
                                    .setRefSpecs(new RefSpec(HEADS + name + ":refs/slipway/last")),
                            repository,
                            credentials)
                    .call();
            return Optional.of(walk.parseCommit(ObjectId.fromString(commit)).getFullMessage());
        } catch (GitAPIException | IOException | RuntimeException failure) {
            throw GitFaults.of(failure, repository);
        } finally {
            delete(folder);
        }
    }

    /** Take a branch away; one that is not there is no error. */
    public void remove(RepositoryRef repository, GitCredentials credentials, String name) {
        if (!transports.references(repository, credentials).commits().containsKey(HEADS + name)) {
            return;
        }
        Path folder = folder();
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            var branch = new Branch(repository, credentials, "", name, "", new Author("", ""));
            push(git, branch, new RefSpec(":" + HEADS + name));
        } catch (GitAPIException | RuntimeException failure) {
            throw GitFaults.of(failure, repository);
        } finally {
            delete(folder);
        }
    }

    private Git clone(Branch branch, Path folder) throws GitAPIException {
        RepositoryRef repository = branch.repository();
        Map<String, String> references =
                transports.references(repository, branch.credentials()).commits();
        if (references.containsKey(HEADS + branch.name()) && !branch.name().equals(branch.base())) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "branch " + branch.name() + " exists already in " + repository.printable()
                            + "; choose another name or delete it");
        }
        if (references.isEmpty()) {
            return Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch(branch.name())
                    .call();
        }
        if (!branch.base().isEmpty() && !references.containsKey(HEADS + branch.base())) {
            throw new FaultException(
                    Fault.NOT_FOUND, "there is no branch " + branch.base() + " in " + repository.printable());
        }
        var command = Git.cloneRepository()
                .setURI(repository.url())
                .setDirectory(folder.toFile())
                .setDepth(1);
        if (!branch.base().isEmpty()) {
            command.setBranch(HEADS + branch.base());
        }
        return transports.configure(command, repository, branch.credentials()).call();
    }

    private void push(Git git, Branch branch, RefSpec what) throws GitAPIException {
        RepositoryRef repository = branch.repository();
        Iterable<PushResult> results = transports
                .configure(git.push().setRemote(repository.url()).setRefSpecs(what), repository, branch.credentials())
                .call();
        for (PushResult result : results) {
            for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                if (update.getStatus() != RemoteRefUpdate.Status.OK
                        && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE) {
                    String reason = update.getMessage() == null ? "" : ": " + update.getMessage();
                    throw new FaultException(
                            Fault.CONFLICT,
                            "branch " + branch.name() + " was not accepted by " + repository.printable() + " ("
                                    + update.getStatus() + reason + ")");
                }
            }
        }
    }

    private Path folder() {
        try {
            Files.createDirectories(options.cacheDirectory());
            return Files.createTempDirectory(options.cacheDirectory(), "publish-");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            // What is left of a clone harms nobody, and the failure before it says more.
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                folder.toFile().deleteOnExit();
            }
        }
    }
}
