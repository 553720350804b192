package dev.slipway.delivery.app;

import dev.slipway.api.argocd.ApplicationSource;
import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.api.argocd.Destination;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.source.Renderer;
import dev.slipway.delivery.sync.RetryPolicy;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.plan.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a spec, and which of its fields have no effect yet, each with its path. A field that decides
 * what is applied or deleted blocks; others warn.
 */
final class SpecProblems {

    private static final Set<String> EFFECTIVE_OPTIONS = Set.of(
            "CreateNamespace",
            "PruneLast",
            "ApplyOutOfSyncOnly",
            "ServerSideApply",
            "SkipDryRunOnMissingResource",
            "FailOnSharedResource",
            "RespectIgnoreDifferences",
            "Replace",
            "Force",
            "Validate",
            "ClientSideApplyMigration",
            "Prune",
            "PrunePropagationPolicy");
    private final App app;
    private final List<Problem> problems = new ArrayList<>();

    private SpecProblems(App app) {
        this.app = app;
    }

    static List<Problem> of(App app) {
        SpecProblems found = new SpecProblems(app);
        found.sources();
        found.destination();
        found.policies();
        found.annotations();
        return List.copyOf(found.problems);
    }

    private void sources() {
        ApplicationSpec spec = app.spec();
        if (spec.sourceHydrator() != null) {
            notYet("spec.sourceHydrator", "manifests are not hydrated");
        } else if (app.hasSeveralSources()) {
            for (int i = 0; i < app.sources().size(); i++) {
                source("spec.sources[" + i + "]", app.sources().get(i));
            }
        } else {
            source("spec.source", spec.source());
        }
    }

    private void source(String path, @Nullable ApplicationSource source) {
        if (source == null || App.text(source.repoURL()).isEmpty()) {
            problems.add(Problem.invalid(path + ".repoURL and either source.path or source.chart are required"));
            return;
        }
        unless(source.plugin() == null, path + ".plugin", "plugins are not run");
        boolean isReference = app.hasSeveralSources() && !App.text(source.ref()).isEmpty();
        if (App.text(source.path()).isEmpty() && !Renderer.isArchive(source) && !isReference) {
            problems.add(Problem.invalid(path + ".path is required; \".\" is the root of the repository"));
        }
        if (!App.text(source.ref()).isEmpty() && Renderer.isArchive(source)) {
            problems.add(Problem.invalid(path + ".ref: a chart or an artifact cannot be referred to"));
        }
    }

    private void destination() {
        Destination destination = app.spec().destination();
        String server = destination == null ? "" : App.text(destination.server());
        String name = destination == null ? "" : App.text(destination.name());
        if (server.isEmpty() && name.isEmpty()) {
            problems.add(Problem.invalid("spec.destination: server or name is required"));
        } else if (!server.isEmpty() && !name.isEmpty()) {
            problems.add(Problem.invalid("spec.destination: application destination can't have both name and server"
                    + " defined: " + name + " " + server));
        }
    }

    private void policies() {
        var policy = app.spec().syncPolicy();
        if (policy == null) {
            return;
        }
        try {
            RetryPolicy.of(policy.retry());
        } catch (FaultException broken) {
            problems.add(Problem.invalid(broken.explanation()));
        }
        for (String option : app.options().values()) {
            String name = option.split("=", 2)[0];
            if (!EFFECTIVE_OPTIONS.contains(name)) {
                warn("spec.syncPolicy.syncOptions: " + option);
            }
        }
        if (policy.managedNamespaceMetadata() != null && !app.options().has("CreateNamespace=true")) {
            problems.add(Problem.warning(
                    Problem.UNSUPPORTED,
                    "spec.syncPolicy.managedNamespaceMetadata has an effect with CreateNamespace=true only"));
        }
    }

    private void annotations() {
        app.object().annotation(Keys.MAX_DELETE).ifPresent(value -> {
            try {
                Guard.parse(value);
            } catch (FaultException broken) {
                problems.add(Problem.invalid(broken.explanation()));
            }
        });
    }

    private void unless(boolean absent, String path, String why) {
        if (!absent) {
            notYet(path, why);
        }
    }

    private void notYet(String path, String why) {
        problems.add(Problem.invalid(path + " has no effect yet: " + why + "; nothing is applied"));
    }

    private void warn(String path) {
        problems.add(Problem.warning(Problem.UNSUPPORTED, path + " has no effect yet"));
    }
}
