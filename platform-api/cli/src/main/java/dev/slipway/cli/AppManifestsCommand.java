package dev.slipway.cli;

import dev.slipway.cli.app.AppFields;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway app manifests}: the objects of an Application as YAML, without the values of Secrets. */
@Command(
        name = "manifests",
        description = "Print the objects of an application, values of Secrets masked.",
        mixinStandardHelpOptions = true)
final class AppManifestsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "[NAMESPACE/]NAME")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Mixin
    private final AppTarget target = new AppTarget();

    @Mixin
    private final AppSourceOptions source = new AppSourceOptions();

    @Option(
            names = "--source",
            defaultValue = "git",
            description = "git: as they shall be; live: as they are (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String side;

    @Override
    public Integer call() throws IOException {
        try (var client = target.client()) {
            Kube kube = new Kube(client);
            KubeObject app = AppTarget.get(kube, target.ref(name));
            List<KubeObject> objects =
                    switch (side) {
                        case "git" ->
                            AppTarget.rendered(
                                    kube, app, source::access, preview -> source.with(app, preview::manifests));
                        case "live" -> live(kube, app);
                        default -> throw new FaultException(Fault.INVALID, "--source is git or live, not " + side);
                    };
            ProjCommand.print(spec, objects.stream().map(Json::toYaml).collect(Collectors.joining("---\n")));
            return ArgoStatus.SUCCESS;
        }
    }

    private static List<KubeObject> live(Kube kube, KubeObject app) {
        return AppWorld.with(kube, app, world -> new AppFields(app)
                .resources().stream()
                        .flatMap(resource -> world.get(AppTarget.ref(resource)).stream())
                        .map(object -> object.without("metadata", "managedFields"))
                        .map(AppTarget::masked)
                        .toList());
    }
}
