package dev.slipway.local.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Bare repositories in one directory, {@code <name>.git} each, with {@code main} as their branch. */
public final class GitRepositories {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path directory;

    public GitRepositories(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /**
     * The directory of a repository, made when it is not there yet.
     *
     * @throws IllegalArgumentException when the name could lead elsewhere
     */
    public Path create(String name) throws IOException {
        var path = path(name);
        if (!Files.exists(path.resolve("HEAD"))) {
            Files.createDirectories(path);
            try (var repository = open(path)) {
                repository.create(true);
                repository.updateRef("HEAD").link("refs/heads/main");
            }
        }
        return path;
    }

    /** The same, with a first commit when there is none, so that the branch exists. */
    public Path createWithReadme(String name, String readme) throws IOException {
        var path = create(name);
        try (var repository = open(path)) {
            FirstCommit.ifEmpty(repository, readme);
        }
        return path;
    }

    boolean exists(String name) {
        return isName(name) && Files.exists(path(name).resolve("HEAD"));
    }

    Repository open(String name) throws IOException {
        return open(path(name));
    }

    /** {@code claims} and {@code claims.git} are the same repository. */
    static String plain(String name) {
        return name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    private Path path(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a repository name: " + name);
        }
        return directory.resolve(name + ".git");
    }

    private static Repository open(Path path) throws IOException {
        return new FileRepositoryBuilder().setGitDir(path.toFile()).setBare().build();
    }
}
