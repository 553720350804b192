package dev.slipway.cli;

import dev.slipway.cli.app.AppFields;
import dev.slipway.cli.app.AppText;
import dev.slipway.cli.app.ResourceFilter;
import dev.slipway.cli.app.SyncFlags;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code slipway app sync}: sync now, and wait until that is done. */
@Command(name = "sync", description = "Sync applications and wait until that is done.", mixinStandardHelpOptions = true)
final class AppSyncCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Mixin
    private final AppSelection selection = new AppSelection();

    @Mixin
    private final RevisionOptions revisions = new RevisionOptions();

    @Mixin
    private final RetryOptions retry = new RetryOptions();

    @Mixin
    private final LocalOptions local = new LocalOptions();

    @Option(names = "--prune", description = "Delete what Git no longer has.")
    private boolean prune;

    @Option(names = "--dry-run", description = "Say what would happen; write nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Delete and make anew what cannot be changed.")
    private boolean force;

    @Option(names = "--replace", description = "Replace instead of applying.")
    private boolean replace;

    @Option(names = "--server-side", description = "Apply server-side, as is done anyway.")
    private boolean serverSide;

    @Option(names = "--apply-out-of-sync-only", description = "Leave out what is in sync.")
    private boolean outOfSyncOnly;

    @Option(names = "--strategy", defaultValue = "", description = "apply: without hooks; hook: with them.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String strategy;

    @Option(
            names = "--resource",
            paramLabel = "[!]GROUP:KIND:[NAMESPACE/]NAME",
            description = "Only these objects; with ! all but these. No hooks run then.")
    private List<String> resources = List.of();

    @Option(names = "--info", paramLabel = "NAME=VALUE", description = "Something to note of this sync.")
    private Map<String, String> info = Map.of();

    @Option(names = "--async", description = "Do not wait.")
    private boolean async;

    @Option(names = "--timeout", defaultValue = "0", description = "How many seconds to wait; without end when 0.")
    private long timeout;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "wide",
            description = "wide, json or yaml (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private String format;

    /** How a sync that fails is tried again. */
    static final class RetryOptions {

        @Option(names = "--retry-limit", description = "How often; negative for without end.")
        @Nullable
        private Long limit;

        @Option(names = "--retry-backoff-duration", defaultValue = "5s", description = "How long to wait first.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String duration;

        @Option(names = "--retry-backoff-factor", defaultValue = "2", description = "By what that is multiplied.")
        private long factor;

        @Option(names = "--retry-backoff-max-duration", defaultValue = "3m", description = "How long at most.")
        @SuppressWarnings("NullAway.Init") // has a default
        private String longest;

        Map<String, Object> policy() {
            if (limit == null) {
                return Map.of();
            }
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("limit", limit);
            policy.put("backoff", Map.of("duration", duration, "factor", factor, "maxDuration", longest));
            return policy;
        }
    }

    @Override
    public Integer call() throws Exception {
        try (var client = selection.client()) {
            Kube kube = new Kube(client);
            int status = ArgoStatus.SUCCESS;
            for (Ref ref : selection.refs(kube)) {
                status = Math.max(status, sync(kube, ref));
            }
            return status;
        }
    }

    private int sync(Kube kube, Ref ref) throws InterruptedException, IOException {
        KubeObject app = AppTarget.get(kube, ref);
        Map<String, Object> operation = flags(manifests(kube, app)).operation(app, AppTarget.user());
        Optional<KubeObject> done = started(kube, app, operation, async);
        return done.isEmpty() ? ArgoStatus.SUCCESS : verdict(done.get());
    }

    /** Ask for the operation and wait for its end; empty when nobody waits. */
    private Optional<KubeObject> started(Kube kube, KubeObject app, Map<String, Object> operation, boolean leave)
            throws InterruptedException {
        ask(kube, app, operation);
        PrintWriter out = format.equals("wide")
                ? spec.commandLine().getOut()
                : spec.commandLine().getErr();
        return leave ? Optional.empty() : awaited(kube, app, out, timeout);
    }

    /** Write the operation down, unless another one goes on. */
    static void ask(Kube kube, KubeObject app, Map<String, Object> operation) {
        String phase = app.text("status", "operationState", "phase").orElse("");
        if (app.at("operation").isPresent() || phase.equals("Running") || phase.equals("Terminating")) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "another operation is already in progress; 'slipway app wait --operation' waits for it, 'slipway app"
                            + " terminate-op' ends it");
        }
        kube.merge(app.ref(), Map.of("operation", operation));
    }

    /** Wait for the end of an operation that was asked for when the Application was as given. */
    static Optional<KubeObject> awaited(Kube kube, KubeObject before, PrintWriter out, long seconds)
            throws InterruptedException {
        Map<String, Object> last = new AppFields(before).lastOperation();
        return new AppWait(kube, out, Clock.systemUTC()).until(before.ref(), found -> missing(found, last), seconds);
    }

    private static Optional<String> missing(Optional<KubeObject> found, Map<String, Object> last) {
        if (found.isEmpty()) {
            return Optional.of("the application does not exist");
        }
        AppFields app = new AppFields(found.get());
        if (app.lastOperation().equals(last)) {
            return Optional.of("the operation has not begun yet; does a controller run?");
        }
        String message = found.get().text("status", "operationState", "message").orElse("");
        return app.isOperating() ? Optional.of("the operation goes on: " + message) : Optional.empty();
    }

    private int verdict(KubeObject app) {
        AppFields fields = new AppFields(app);
        ProjCommand.print(
                spec,
                format.equals("wide")
                        ? "\n" + AppText.facts(app) + "\n" + AppText.operation(app) + "\n" + AppText.resources(app)
                        : ArgoObjects.print(List.of(app), format, all -> ""));
        if (!fields.hasSucceeded()) {
            return problem("Operation has completed with phase: "
                    + app.text("status", "operationState", "phase").orElse("Unknown"));
        }
        long left = fields.requiringPruning();
        boolean whole = resources.isEmpty() && !dryRun;
        return whole && !prune && !fields.isAutomated() && left > 0
                ? problem(left + " resources require pruning")
                : ArgoStatus.SUCCESS;
    }

    private int problem(String message) {
        spec.commandLine().getErr().println("slipway: " + message);
        return ArgoStatus.ERROR;
    }

    private List<String> manifests(Kube kube, KubeObject app) throws IOException {
        if (!local.isGiven()) {
            return List.of();
        }
        List<KubeObject> objects =
                AppTarget.rendered(kube, app, local::access, preview -> local.with(app, preview::plain));
        return objects.stream().map(object -> Json.toJson(object.tree())).toList();
    }

    private SyncFlags flags(List<String> manifests) {
        Set<SyncFlags.Flag> flags = EnumSet.noneOf(SyncFlags.Flag.class);
        add(flags, prune, SyncFlags.Flag.PRUNE);
        add(flags, dryRun, SyncFlags.Flag.DRY_RUN);
        add(flags, force, SyncFlags.Flag.FORCE);
        List<String> options = new ArrayList<>();
        add(options, replace, "Replace=true");
        add(options, serverSide, "ServerSideApply=true");
        add(options, outOfSyncOnly, "ApplyOutOfSyncOnly=true");
        List<Map<String, Object>> notes = info.entrySet().stream()
                .map(entry -> Map.<String, Object>of("name", entry.getKey(), "value", entry.getValue()))
                .toList();
        return new SyncFlags(
                flags,
                revisions.chosen(),
                strategy,
                resources.stream().map(ResourceFilter::parse).toList(),
                options,
                retry.policy(),
                notes,
                manifests);
    }

    private static <T> void add(java.util.Collection<T> to, boolean given, T value) {
        if (given) {
            to.add(value);
        }
    }
}
