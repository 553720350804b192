package dev.slipway.cli;

import dev.slipway.cli.app.AppFields;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.LabelSelector;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The Applications that a command is about: by name, or by label or project. */
final class AppSelection {

    @Parameters(arity = "0..*", paramLabel = "[NAMESPACE/]NAME")
    private List<String> names = List.of();

    @Mixin
    private final AppTarget target = new AppTarget();

    @Option(
            names = {"-l", "--selector"},
            defaultValue = "",
            description = "All with these labels.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String selector;

    @Option(names = "--project", description = "All of these projects.")
    private List<String> projects = List.of();

    KubernetesClient client() throws IOException {
        return target.client();
    }

    /** Return the Applications; none at all is a wrong call. */
    List<Ref> refs(Kube kube) {
        if (!names.isEmpty()) {
            return names.stream().map(target::ref).toList();
        }
        if (selector.isEmpty() && projects.isEmpty()) {
            throw new FaultException(Fault.INVALID, "which application? Give names, --selector or --project");
        }
        LabelSelector labels = LabelSelector.parse(selector);
        List<Ref> found = new ArgoObjects(kube)
                .list(ArgoObjects.APPLICATION, target.namespace()).stream()
                        .filter(app -> labels.matches(app.labels())
                                && (projects.isEmpty() || projects.contains(new AppFields(app).project())))
                        .map(KubeObject::ref)
                        .toList();
        if (found.isEmpty()) {
            throw new FaultException(Fault.NOT_FOUND, "no matching apps found for the given selector or project");
        }
        return found;
    }
}
