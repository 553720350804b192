package dev.slipway.delivery.source.helm;

import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.FileTree.Walk;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.delivery.source.tree.Paths;
import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a chart into a work directory, and with it the charts of the same tree that it depends on by {@code file://}. */
final class ChartDirectory {

    private static final String LOCAL = "file://";
    private static final int MOST_CHARTS = 100;

    private final FileTree tree;
    private final WorkDirectory work;
    private final String prefix;
    private final Set<String> written = new HashSet<>();

    ChartDirectory(FileTree tree, WorkDirectory work, String prefix) {
        this.tree = tree;
        this.work = work;
        this.prefix = prefix;
    }

    void write(String chart) {
        if (!written.add(chart)) {
            return;
        }
        if (written.size() > MOST_CHARTS) {
            throw new FaultException(
                    Fault.INVALID, "chart " + chart + " depends on more than " + MOST_CHARTS + " others");
        }
        work.directory(prefix + "/" + chart);
        for (Node file : tree.files(chart, Walk.THROUGH_LINKS)) {
            work.write(prefix + "/" + file.path(), file.read());
        }
        for (String repository : repositories(tree, chart)) {
            if (repository.startsWith(LOCAL)) {
                local(chart, repository.substring(LOCAL.length()));
            }
        }
    }

    private void local(String chart, String path) {
        String place = Paths.resolve(path.startsWith("/") ? "" : chart, path);
        if (tree.find(place).filter(Node::isDirectory).isPresent()) {
            write(place);
        }
    }

    /** Return the repositories that the chart's dependencies come from. */
    static List<String> repositories(FileTree tree, String chart) {
        List<String> repositories = new ArrayList<>();
        for (String file : List.of("Chart.yaml", "requirements.yaml")) {
            tree.find(chart + "/" + file).filter(Node::isFile).ifPresent(node -> read(node, repositories));
        }
        return repositories;
    }

    private static void read(Node file, List<String> repositories) {
        List<Map<String, Object>> documents;
        try {
            documents = Json.parseYaml(new String(file.read(), StandardCharsets.UTF_8));
        } catch (FaultException unreadable) {
            // Helm says what is wrong with it, in words that people know.
            return;
        }
        for (Map<String, Object> document : documents) {
            if (document.get("dependencies") instanceof List<?> dependencies) {
                for (Object dependency : dependencies) {
                    if (dependency instanceof Map<?, ?> map && map.get("repository") instanceof String repository) {
                        repositories.add(repository);
                    }
                }
            }
        }
    }
}
