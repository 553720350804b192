package dev.slipway.cli;

import dev.slipway.cli.ProjCommand.Output;
import dev.slipway.cli.delivery.SetText;
import dev.slipway.delivery.appset.control.ApplicationSets.Sources;
import dev.slipway.delivery.appset.control.SetPreview;
import dev.slipway.delivery.appset.generate.Generated;
import dev.slipway.delivery.cluster.Clusters;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway appset}: application sets, in the words of {@code argocd appset}. */
@Command(name = "appset", description = "Show application sets.", mixinStandardHelpOptions = true)
final class AppSetCommand implements Runnable {

    private static final String ARGOCD = "argocd";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, get or generate?");
    }

    @Command(name = "list", description = "List application sets.", mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = {"-N", "--appset-namespace"},
                            defaultValue = "",
                            description = "Only those of this namespace.")
                    String namespace,
            @Mixin Output output,
            @Mixin ClusterOptions cluster)
            throws IOException {
        try (var client = cluster.client()) {
            var sets = new ArgoObjects(new Kube(client)).list(ArgoObjects.SET, namespace);
            ProjCommand.print(spec, ArgoObjects.print(sets, output.format(), SetText::list));
            return 0;
        }
    }

    @Command(name = "get", description = "Show an application set.", mixinStandardHelpOptions = true)
    int get(
            @Parameters(paramLabel = "[NAMESPACE/]NAME") String name,
            @Mixin Output output,
            @Mixin ClusterOptions cluster)
            throws IOException {
        int slash = name.indexOf('/');
        String namespace = slash < 0 ? ARGOCD : name.substring(0, slash);
        try (var client = cluster.client()) {
            var set = new ArgoObjects(new Kube(client)).get(ArgoObjects.SET, namespace, name.substring(slash + 1));
            ProjCommand.print(
                    spec, ArgoObjects.print(List.of(set), output.format(), all -> SetText.details(all.get(0))));
            return 0;
        }
    }

    @Command(
            name = "generate",
            description = "Show the Applications that a file with a set would make.",
            mixinStandardHelpOptions = true)
    int generate(@Parameters(paramLabel = "FILE") Path file, @Mixin Output output, @Mixin ClusterOptions cluster)
            throws IOException {
        KubeObject set = read(file);
        Path cache = Files.createTempDirectory("slipway-appset");
        try (var client = cluster.client();
                var git = new GitSource(GitOptions.standard(cache), Clock.systemUTC())) {
            var kube = new Kube(client);
            try (var watches = new Watches(kube);
                    var clusters = new Clusters(kube, ARGOCD)) {
                Generated generated =
                        SetPreview.of(set, new Sources(kube, watches, git, clusters, ARGOCD), Clock.systemUTC());
                generated.problem().ifPresent(problem -> {
                    throw new FaultException(Fault.INVALID, problem.reason() + ": " + problem.message());
                });
                String format = output.format().equals("wide") ? "yaml" : output.format();
                ProjCommand.print(spec, ArgoObjects.print(generated.applications(), format, all -> ""));
                return 0;
            }
        }
    }

    private static KubeObject read(Path file) throws IOException {
        var documents = Json.parseYaml(Files.readString(file));
        var sets = documents.stream()
                .map(KubeObject::of)
                .filter(object -> object.kind().equals("ApplicationSet"))
                .map(set -> set.namespace().isEmpty() ? set.with(ARGOCD, "metadata", "namespace") : set)
                .toList();
        if (sets.size() != 1) {
            throw new FaultException(Fault.INVALID, file + " holds " + sets.size() + " ApplicationSets; one is wanted");
        }
        return sets.get(0);
    }
}
