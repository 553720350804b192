package dev.slipway.delivery.source.kustomize;

import dev.slipway.api.argocd.KustomizeSource;
import dev.slipway.delivery.source.program.Printed;
import dev.slipway.delivery.source.program.Programs;
import dev.slipway.delivery.source.program.Run;
import dev.slipway.delivery.source.program.Runner;
import dev.slipway.delivery.source.tree.FileTree;
import dev.slipway.delivery.source.tree.Node;
import dev.slipway.delivery.source.tree.Paths;
import dev.slipway.delivery.source.tree.WorkDirectory;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Builds kustomizations with the kustomize that kubectl contains. Only the files that a kustomization consists of are
 * written out, into a directory that is removed afterwards.
 */
public final class Kustomizations {

    private static final String SOURCE = "source";

    private final Runner runner;
    private final Programs programs;
    private final Path workDirectory;

    public Kustomizations(Runner runner, Programs programs, Path workDirectory) {
        this.runner = runner;
        this.programs = programs;
        this.workDirectory = workDirectory;
    }

    /**
     * What was built.
     *
     * @param reproducible whether the tree alone decides about it, and no other repository
     */
    public record Built(String yaml, boolean reproducible) {}

    /** Return whether the directory is a kustomization. */
    public static boolean isKustomization(FileTree tree, String directory) {
        return KustomizationFile.in(tree, directory).isPresent();
    }

    /** Return what kustomize makes of the directory, or fail with {@link Fault#INVALID} and kustomize's words. */
    public Built build(FileTree tree, String directory, KustomizeSource options, RemoteTrees remotes) {
        if (options.version() != null && !options.version().isEmpty()) {
            throw new FaultException(
                    Fault.INVALID, "kustomize version " + options.version() + " is not registered; leave it out");
        }
        Predicate<String> exists = component -> RemoteBase.of(component).isPresent()
                || tree.find(Paths.resolve(directory, component))
                        .filter(Node::isDirectory)
                        .isPresent();
        try (WorkDirectory work = WorkDirectory.in(workDirectory)) {
            KustomizationFiles files = new KustomizationFiles(tree, work, SOURCE, remotes);
            files.write(directory, content -> KustomizationEdits.apply(options, exists, content));
            List<String> command = List.of(programs.find("kubectl").toString(), "kustomize", ".");
            Printed printed = runner.run(Run.of("kustomize build", command, work.directory(SOURCE + "/" + directory)));
            if (!printed.succeeded()) {
                throw new FaultException(
                        Fault.INVALID,
                        "failed to execute kustomize build: " + work.redact(printed.explanation(), SOURCE));
            }
            return new Built(printed.output(), !files.wentElsewhere());
        }
    }
}
