package dev.slipway.cli;

import dev.slipway.cli.app.AppText;
import dev.slipway.cli.app.ResourceFilter;
import dev.slipway.cli.app.WaitFor;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slipway app wait}. */
@Command(
        name = "wait",
        description =
                "Wait until applications are synced and healthy and no operation goes on, or for what flags name.",
        mixinStandardHelpOptions = true)
final class AppWaitCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    private final AppSelection selection = new AppSelection();

    @Option(names = "--sync", description = "Wait until synced.")
    private boolean sync;

    @Option(names = "--health", description = "Wait until healthy.")
    private boolean health;

    @Option(names = "--suspended", description = "Wait until suspended (or what other kinds of health are named).")
    private boolean suspended;

    @Option(names = "--degraded", description = "Wait until degraded (or what other kinds of health are named).")
    private boolean degraded;

    @Option(names = "--operation", description = "Wait until no operation goes on.")
    private boolean operation;

    @Option(names = "--delete", description = "Wait until the application is gone.")
    private boolean delete;

    @Option(
            names = "--resource",
            paramLabel = "[!]GROUP:KIND:[NAMESPACE/]NAME",
            description = "Look at these objects instead of the whole application.")
    private List<String> resources = List.of();

    @Option(names = "--timeout", defaultValue = "0", description = "How many seconds to wait; without end when 0.")
    private long timeout;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "wide",
            description = "wide, json or yaml (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String format;

    @Override
    public Integer call() throws Exception {
        WaitFor goal = new WaitFor(
                checks(), resources.stream().map(ResourceFilter::parse).toList());
        boolean wide = format.equals("wide");
        try (var client = selection.client()) {
            Kube kube = new Kube(client);
            for (Ref ref : selection.refs(kube)) {
                var out =
                        wide ? spec.commandLine().getOut() : spec.commandLine().getErr();
                if (!delete) {
                    AppTarget.get(kube, ref);
                }
                Optional<KubeObject> found =
                        new AppWait(kube, out, Clock.systemUTC()).until(ref, goal::missing, timeout);
                found.ifPresent(app -> ProjCommand.print(
                        spec, wide ? "\n" + AppText.facts(app) : ArgoObjects.print(List.of(app), format, all -> "")));
            }
            return ArgoStatus.SUCCESS;
        }
    }

    private Set<WaitFor.Check> checks() {
        Set<WaitFor.Check> checks = EnumSet.noneOf(WaitFor.Check.class);
        add(checks, sync, WaitFor.Check.SYNC);
        add(checks, health, WaitFor.Check.HEALTH);
        add(checks, suspended, WaitFor.Check.SUSPENDED);
        add(checks, degraded, WaitFor.Check.DEGRADED);
        add(checks, operation, WaitFor.Check.OPERATION);
        add(checks, delete, WaitFor.Check.DELETE);
        return checks;
    }

    private static void add(Set<WaitFor.Check> checks, boolean given, WaitFor.Check check) {
        if (given) {
            checks.add(check);
        }
    }
}
