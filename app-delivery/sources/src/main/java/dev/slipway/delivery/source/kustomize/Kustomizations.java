package dev.slipway.delivery.source.kustomize;

import dev.slipway.delivery.source.helm.HelmHome;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Builds kustomizations with the kustomize that kubectl contains, or one that argocd-cm names. Only the files that a kustomization consists of are
 * written out, into a directory that is removed afterwards.
 */
public final class Kustomizations {

    private static final String SOURCE = "source";

    private final Runner runner;
    private final Programs programs;
    private final Path workDirectory;
    private final Map<String, String> environment;

    /** @param environment the process's own, of which charts that are inflated see proxies and certificates only */
    public Kustomizations(Runner runner, Programs programs, Path workDirectory, Map<String, String> environment) {
        this.runner = runner;
        this.programs = programs;
        this.workDirectory = workDirectory;
        this.environment = Map.copyOf(environment);
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
    public Built build(FileTree tree, String directory, KustomizeRequest request, RemoteTrees remotes) {
        Predicate<String> exists = component -> RemoteBase.of(component).isPresent()
                || tree.find(Paths.resolve(directory, component))
                        .filter(Node::isDirectory)
                        .isPresent();
        try (WorkDirectory work = WorkDirectory.in(workDirectory)) {
            KustomizationFiles files = new KustomizationFiles(tree, work, SOURCE, remotes);
            files.write(directory, content -> KustomizationEdits.apply(request.options(), exists, content));
            Run run = Run.of("kustomize build", command(request), work.directory(SOURCE + "/" + directory));
            Printed printed =
                    runner.run(request.build().inflatesCharts() ? run.with(HelmHome.network(environment)) : run);
            if (!printed.succeeded()) {
                throw new FaultException(
                        Fault.INVALID,
                        "failed to execute kustomize build: " + work.redact(printed.explanation(), SOURCE));
            }
            return new Built(printed.output(), !files.wentElsewhere());
        }
    }

    private List<String> command(KustomizeRequest request) {
        KustomizeBuild build = request.build();
        List<String> command = new ArrayList<>();
        if (build.path().isEmpty()) {
            command.addAll(List.of(programs.find("kubectl").toString(), "kustomize", "."));
        } else {
            command.addAll(List.of(program(build.path()), "build", "."));
        }
        command.addAll(build.options());
        if (build.inflatesCharts()) {
            if (!build.namesHelm()) {
                command.addAll(List.of("--helm-command", programs.find("helm").toString()));
            }
            if (!request.kubeVersion().isEmpty()) {
                command.addAll(List.of("--helm-kube-version", request.kubeVersion()));
            }
            request.apiVersions().forEach(version -> command.addAll(List.of("--helm-api-versions", version)));
        }
        return command;
    }

    private static String program(String path) {
        if (!Files.isExecutable(Path.of(path))) {
            throw new FaultException(
                    Fault.INVALID, "argocd-cm names kustomize " + path + ", and there is no such program here");
        }
        return path;
    }
}
