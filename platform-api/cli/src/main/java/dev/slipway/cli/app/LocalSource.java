package dev.slipway.cli.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A directory of this machine in the place of an Application's repository, by a commit that nobody else sees. */
public final class LocalSource {

    private static final PersonIdent NOBODY = new PersonIdent("local", "local@localhost");

    private LocalSource() {}

    /**
     * Return the Application as it would be if its repository were {@code root} and its path {@code directory}, which must
     * be below it. {@code scratch} is an empty directory that the copy is kept in.
     */
    public static KubeObject in(KubeObject app, Path root, Path directory, Path scratch) throws IOException {
        if (!app.list("spec", "sources").isEmpty()) {
            throw new FaultException(Fault.INVALID, "--local is for applications of one source");
        }
        Path base = root.toRealPath();
        Path within = directory.toRealPath();
        if (!within.startsWith(base)) {
            throw new FaultException(Fault.INVALID, directory + " is not below --local-repo-root " + root);
        }
        copy(base, scratch);
        try (Git git = Git.init()
                .setDirectory(scratch.toFile())
                .setInitialBranch("local")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor(NOBODY)
                    .setCommitter(NOBODY)
                    .setMessage("local")
                    .call();
        } catch (GitAPIException e) {
            throw new IOException(directory + " cannot be read: " + e.getMessage(), e);
        }
        String path = base.relativize(within).toString();
        return app.with(scratch.toUri().toString(), "spec", "source", "repoURL")
                .with("local", "spec", "source", "targetRevision")
                .with(path.isEmpty() ? "." : path, "spec", "source", "path");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                boolean ofGit = relative.startsWith(".git");
                if (Files.isRegularFile(file) && !ofGit) {
                    Path target = to.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
