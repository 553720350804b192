package dev.slipway.local.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All workload clusters of one machine's platform, each in a directory below one. */
public final class WorkloadClusters {

    private final Path root;
    private final ClusterPrograms programs;

    public WorkloadClusters(Path root, ClusterPrograms programs) {
        this.root = root.toAbsolutePath().normalize();
        this.programs = programs;
    }

    /** The cluster of that name, which need not exist; a name is a single path segment. */
    public WorkloadCluster named(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a directory");
        }
        return WorkloadCluster.in(root.resolve(name), programs);
    }

    /** The clusters that have a directory. */
    public List<WorkloadCluster> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory)
                    .sorted()
                    .map(directory -> WorkloadCluster.in(directory, programs))
                    .toList();
        }
    }
}
