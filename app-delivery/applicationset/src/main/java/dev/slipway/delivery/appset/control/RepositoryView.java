package dev.slipway.delivery.appset.control;

import dev.slipway.delivery.appset.generate.GenerationException;
import dev.slipway.delivery.appset.generate.World.Repository;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitEntry;
import dev.slipway.runtime.git.GitSnapshot;
import dev.slipway.runtime.git.GitTree.Depth;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of one commit, listed once and each read once. */
final class RepositoryView implements Repository {

    private final GitSnapshot snapshot;
    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private @Nullable Map<String, GitEntry> entries;

    RepositoryView(GitSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    String sha() {
        return snapshot.revision().sha();
    }

    @Override
    public List<String> files() {
        return List.copyOf(entries().keySet());
    }

    private synchronized Map<String, GitEntry> entries() {
        Map<String, GitEntry> known = entries;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (GitEntry entry : listed()) {
                known.put(entry.path(), entry);
            }
            entries = known;
        }
        return known;
    }

    private List<GitEntry> listed() {
        try {
            return snapshot.tree().list("", Depth.RECURSIVE).entries();
        } catch (FaultException fault) {
            throw new GenerationException(fault.explanation());
        }
    }

    @Override
    public String content(String path) {
        return contents.computeIfAbsent(path, this::read);
    }

    private String read(String path) {
        GitEntry entry = entries().get(path);
        if (entry == null) {
            throw new GenerationException("there is no file " + path);
        }
        try {
            return snapshot.tree()
                    .resolve(entry)
                    .map(file -> new String(snapshot.tree().read(file), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new GenerationException("the link " + path + " leads to no file"));
        } catch (FaultException fault) {
            throw new GenerationException(fault.explanation());
        }
    }
}
