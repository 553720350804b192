package dev.slipway.delivery.source;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.DirectorySource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitEntry;
import dev.slipway.runtime.git.GitListing;
import dev.slipway.runtime.git.GitTree;
import dev.slipway.runtime.git.GitTree.Depth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the manifests of a directory of a tree. Never fails for a file: a broken one is part of the answer. */
public final class DirectoryRenderer {

    private DirectoryRenderer() {}

    /** Return what the source's directory holds; fails only when it cannot be listed or a pattern is invalid. */
    public static Rendering render(GitTree tree, ApplicationSource source) {
        DirectorySource directory = source.directory();
        DirectoryFilter filter = new DirectoryFilter(directory);
        boolean recurse = directory != null && Boolean.TRUE.equals(directory.recurse());
        String path = Objects.requireNonNullElse(source.path(), "");
        GitListing listing = tree.list(path, recurse ? Depth.RECURSIVE : Depth.FLAT);
        int prefix = prefixLength(path);
        List<Manifest> manifests = new ArrayList<>();
        List<BrokenFile> broken = new ArrayList<>();
        for (GitEntry entry : listing.entries()) {
            if (filter.accepts(entry.path().substring(prefix))) {
                try {
                    manifests.addAll(read(tree, entry));
                } catch (FaultException fault) {
                    broken.add(new BrokenFile(entry.path(), fault.explanation()));
                }
            }
        }
        return new Rendering(manifests, broken, listing.notes());
    }

    private static int prefixLength(String path) {
        int length = 0;
        for (String part : path.split("/")) {
            length += part.isEmpty() || part.equals(".") ? 0 : part.length() + 1;
        }
        return length;
    }

    private static List<Manifest> read(GitTree tree, GitEntry entry) {
        if (entry.path().endsWith(".jsonnet")) {
            throw new FaultException(Fault.INVALID, "Jsonnet is not rendered yet; exclude the file or write YAML");
        }
        Optional<GitEntry> file = tree.resolve(entry);
        return file.isEmpty() ? List.of() : ManifestFile.read(entry.path(), tree.read(file.get()));
    }
}
