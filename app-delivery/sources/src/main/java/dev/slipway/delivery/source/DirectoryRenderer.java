package dev.slipway.delivery.source;

import dev.slipway.api.argocd.DirectorySource;
import dev.slipway.delivery.source.jsonnet.JsonnetFiles;
import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.FileTree.Walk;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.delivery.source.tree.Paths;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the manifests of a directory. Never fails for one file: a broken one is part of the answer. */
final class DirectoryRenderer {

    private static final String JSONNET = ".jsonnet";

    private final JsonnetFiles jsonnet;
    private final long mostBytes;

    /** @param mostBytes how large the files may be together, those of Jsonnet not counted */
    DirectoryRenderer(JsonnetFiles jsonnet, long mostBytes) {
        this.jsonnet = jsonnet;
        this.mostBytes = mostBytes;
    }

    /** What one directory is read from. */
    private record Site(
            FileTree tree, String path, @Nullable DirectorySource options) {}

    /** Return what the directory holds; fails when it cannot be listed, a pattern is invalid or it is too large. */
    Rendering render(FileTree tree, String path, @Nullable DirectorySource options) {
        Site site = new Site(tree, Paths.resolve("", path), options);
        DirectoryFilter filter = new DirectoryFilter(options);
        boolean recurse = options != null && Boolean.TRUE.equals(options.recurse());
        int cut = site.path().isEmpty() ? 0 : site.path().length() + 1;
        List<Manifest> manifests = new ArrayList<>();
        List<BrokenFile> broken = new ArrayList<>();
        long bytes = 0;
        for (Node file : tree.files(site.path(), recurse ? Walk.BELOW : Walk.HERE)) {
            if (!filter.accepts(file.path().substring(cut))) {
                continue;
            }
            try {
                byte[] content = file.read();
                bytes += file.path().endsWith(JSONNET) || ManifestFile.isSkipped(content) ? 0 : content.length;
                manifests.addAll(read(site, file, content));
            } catch (FaultException fault) {
                if (fault.fault() == Fault.UNAVAILABLE) {
                    throw fault;
                }
                broken.add(new BrokenFile(file.path(), fault.explanation()));
            }
            if (bytes > mostBytes) {
                throw new FaultException(
                        Fault.INVALID,
                        "exceeded max combined manifest file size: the files add up to more than " + mostBytes
                                + " bytes");
            }
        }
        return new Rendering(manifests, broken, tree.notes());
    }

    private List<Manifest> read(Site site, Node file, byte[] content) {
        if (!file.path().endsWith(JSONNET)) {
            return ManifestFile.read(file.path(), content);
        }
        if (ManifestFile.isSkipped(content)) {
            return List.of();
        }
        var options = site.options() == null ? null : site.options().jsonnet();
        return ManifestFile.evaluated(file.path(), jsonnet.evaluate(site.tree(), site.path(), file, options));
    }
}
