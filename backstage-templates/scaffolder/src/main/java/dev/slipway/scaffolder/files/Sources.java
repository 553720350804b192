package dev.slipway.scaffolder.files;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.git.GitCredentials;
import dev.slipway.runtime.git.GitEntry;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.git.GitTree;
import dev.slipway.runtime.git.RepositoryRef;
import dev.slipway.scaffolder.action.ActionCall;
import dev.slipway.scaffolder.rendering.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings what an action fetches: a folder or file beside the template, or one of a Git repository, named by the address of
 * its page ({@code https://host/owner/repo/tree/<ref>/<path>}, with GitLab's {@code /-/tree/} and Gitea's
 * {@code /src/branch/} too). A ref with a slash in it cannot be told from a path and is not understood.
 */
public final class Sources {

    private static final Pattern PAGE = Pattern.compile(
            "(?<repo>https?://[^/]+/.+?)/(?:-/)?(?:tree|blob|raw|src/branch)/(?<ref>[^/]+)(?:/(?<path>.*))?");
    private static final String FILE = "file:";

    private final GitSource git;

    public Sources(GitSource git) {
        this.git = git;
    }

    /** Copy the folder that a url names into {@code to}. */
    void tree(ActionCall call, String url, Path to) {
        String address = address(call, url);
        if (address.startsWith(FILE)) {
            copy(folder(call, url), new Workspace(to));
            return;
        }
        Matcher page = page(address);
        String path = path(page);
        GitTree tree = read(call, page);
        for (GitEntry entry : tree.list(path, GitTree.Depth.RECURSIVE).entries()) {
            String below = path.isEmpty() ? entry.path() : entry.path().substring(path.length() + 1);
            tree.resolve(entry).ifPresent(file -> write(new Workspace(to).resolve(below), tree.read(file)));
        }
    }

    /** Copy the file that a url names to {@code to}. */
    void file(ActionCall call, String url, Path to) {
        String address = address(call, url);
        if (address.startsWith(FILE)) {
            Path file = base(call).resolve(url);
            write(to, readAll(file, url));
            return;
        }
        Matcher page = page(address);
        GitTree tree = read(call, page);
        byte[] content = tree.find(path(page))
                .filter(node -> node.kind() == dev.slipway.runtime.git.GitNode.Kind.FILE)
                .map(node -> tree.read(node.entry()))
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "there is no file " + address));
        write(to, content);
    }

    private GitTree read(ActionCall call, Matcher page) {
        GitCredentials credentials = call.text("token")
                .map(token -> GitCredentials.password("git", Redacted.of(token)))
                .orElseGet(GitCredentials::anonymous);
        return git.fetch(RepositoryRef.of(page.group("repo")), page.group("ref"), credentials)
                .tree();
    }

    /** An absolute address as it is; a relative one beside the template. */
    private static String address(ActionCall call, String url) {
        if (url.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            if (url.startsWith(FILE)) {
                throw new FaultException(Fault.DENIED, "files of the server cannot be fetched: " + url);
            }
            return url;
        }
        String base = call.place().template().baseUrl();
        if (base.isEmpty()) {
            throw new FaultException(
                    Fault.INVALID,
                    "Failed to fetch, template location could not be determined and the fetch URL is relative, " + url);
        }
        return base.startsWith(FILE) ? base : URI.create(base).resolve(url).toString();
    }

    private static Workspace base(ActionCall call) {
        Path template = Path.of(URI.create(call.place().template().baseUrl()));
        return new Workspace(Objects.requireNonNull(template.getParent(), "a template lies in a folder"));
    }

    private static Workspace folder(ActionCall call, String url) {
        Path folder = base(call).resolve(url);
        if (!Files.isDirectory(folder)) {
            throw new FaultException(Fault.NOT_FOUND, "there is no folder " + url + " beside the template");
        }
        return new Workspace(folder);
    }

    private static Matcher page(String address) {
        Matcher page = PAGE.matcher(address);
        if (!page.matches()) {
            throw new FaultException(
                    Fault.INVALID,
                    "cannot tell repository, branch and path in " + address
                            + "; write it as https://<host>/<owner>/<repository>/tree/<branch>/<path>");
        }
        return page;
    }

    private static String path(Matcher page) {
        return Optional.ofNullable(page.group("path")).orElse("").replaceFirst("/+$", "");
    }

    private static void copy(Workspace from, Workspace to) {
        List<String> paths = from.list();
        try {
            Files.createDirectories(to.root());
            for (String path : paths) {
                if (path.endsWith("/")) {
                    Files.createDirectories(to.resolve(path));
                } else {
                    to.copy(from, path, to.resolve(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(Path file, String url) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new FaultException(Fault.NOT_FOUND, "there is no file " + url + " beside the template");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file lies in a folder"));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
