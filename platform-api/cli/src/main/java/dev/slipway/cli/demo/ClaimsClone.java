package dev.slipway.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** A clone of the claims repository to commit from, as a developer would have. */
public final class ClaimsClone implements AutoCloseable {

    private static final PersonIdent AUTHOR = new PersonIdent("Demo", "demo@localhost");

    private final Git git;
    private final String url;

    private ClaimsClone(Git git, String url) {
        this.git = git;
        this.url = url;
    }

    /** Clones, or brings an existing clone to where the repository is. */
    public static ClaimsClone at(Path directory, String url) throws IOException {
        try {
            if (!Files.exists(directory.resolve(".git"))) {
                var git = Git.cloneRepository()
                        .setURI(url)
                        .setDirectory(directory.toFile())
                        .call();
                return new ClaimsClone(git, url);
            }
            var git = Git.open(directory.toFile());
            // By address, because the server's port may have changed since it was cloned.
            git.fetch()
                    .setRemote(url)
                    .setRefSpecs("+refs/heads/main:refs/remotes/origin/main")
                    .call();
            git.reset()
                    .setMode(ResetType.HARD)
                    .setRef("refs/remotes/origin/main")
                    .call();
            return new ClaimsClone(git, url);
        } catch (GitAPIException e) {
            throw new IOException("the claims repository " + url + " cannot be cloned: " + e.getMessage(), e);
        }
    }

    public boolean has(String path) {
        return Files.exists(git.getRepository().getWorkTree().toPath().resolve(path));
    }

    /** Writes, commits and pushes; returns the commit's id, the old one when nothing changed. */
    public String commit(String message, Map<String, String> files) throws IOException {
        var revision = stage(message, files);
        publish();
        return revision;
    }

    /** Writes and commits without a push; returns the commit's id, the old one when nothing changed. */
    public String stage(String message, Map<String, String> files) throws IOException {
        try {
            for (var file : files.entrySet()) {
                var path = git.getRepository().getWorkTree().toPath().resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(path, file.getValue());
            }
            git.add().addFilepattern(".").call();
            if (!git.status().call().isClean()) {
                git.commit()
                        .setMessage(message)
                        .setAuthor(AUTHOR)
                        .setCommitter(AUTHOR)
                        .setSign(false)
                        .call();
            }
            return git.getRepository().resolve("HEAD").name();
        } catch (GitAPIException e) {
            throw new IOException("the files cannot be committed: " + e.getMessage(), e);
        }
    }

    /** Removes the files in a commit that is not pushed yet; returns its id. */
    public String remove(String message, Collection<String> paths) throws IOException {
        try {
            var removal = git.rm();
            paths.forEach(removal::addFilepattern);
            removal.call();
            return git.commit()
                    .setMessage(message)
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IOException("the removal cannot be committed: " + e.getMessage(), e);
        }
    }

    /** Pushes what was committed. */
    public void publish() throws IOException {
        try {
            push();
        } catch (GitAPIException e) {
            throw new IOException("the commit cannot be pushed to " + url + ": " + e.getMessage(), e);
        }
    }

    private void push() throws GitAPIException, IOException {
        for (var result : git.push().setRemote(url).add("HEAD:refs/heads/main").call()) {
            for (var update : result.getRemoteUpdates()) {
                var status = update.getStatus();
                if (status != RemoteRefUpdate.Status.OK && status != RemoteRefUpdate.Status.UP_TO_DATE) {
                    throw new IOException("pushing to " + url + " was refused: " + status);
                }
            }
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
