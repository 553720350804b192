package dev.slipway.delivery.project.control;

import dev.slipway.api.argocd.AppProjectSpec;
import dev.slipway.api.argocd.AppProjectStatus;
import dev.slipway.delivery.project.ProjectKeys;
import dev.slipway.delivery.project.ProjectValidation;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says whether a project is valid, and keeps one with Argo CD's finalizer until no Application refers to it. */
public final class AppProjectPass implements Pass {

    private static final String VALID = "Valid";
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Kube kube;
    private final Watches watches;

    public AppProjectPass(Kube kube, Watches watches) {
        this.kube = kube;
        this.watches = watches;
    }

    /** Return the controller to start. */
    public ControllerSpec controller() {
        return new ControllerSpec("appprojects", ProjectKeys.APP_PROJECT, "slipway-projects", null, this, List.of());
    }

    @Override
    public PassResult run(KubeObject project, PassContext context) {
        if (project.isDeleting()) {
            return released(project);
        }
        Optional<String> problem;
        AppProjectStatus status = new AppProjectStatus(null, null);
        try {
            AppProjectSpec spec = Json.convert(project.map("spec"), AppProjectSpec.class);
            problem = ProjectValidation.problem(project.name(), spec);
            status = new AppProjectStatus(null, Tokens.byRole(spec, project.map("status")));
        } catch (FaultException unreadable) {
            problem = Optional.of("spec." + unreadable.explanation());
        }
        status =
                new AppProjectStatus(conditions(project, problem, context.now()).list(), status.jwtTokensByRole());
        Outcome outcome =
                problem.map(why -> Outcome.stalled("InvalidSpec", why)).orElseGet(Outcome::done);
        return PassResult.of(outcome, Json.tree((Object) status));
    }

    private static Conditions conditions(KubeObject project, Optional<String> problem, Instant now) {
        Conditions conditions = Conditions.continuing(project.conditions(), project.generation(), now);
        return problem.map(why -> conditions.isFalse(VALID, "InvalidSpec", why + "; correct the project"))
                .orElseGet(() -> conditions.isTrue(VALID, "Valid", null));
    }

    private PassResult released(KubeObject project) {
        if (!project.finalizers().contains(ProjectKeys.FINALIZER)) {
            return PassResult.of(Outcome.done());
        }
        long users = watches.cached(ProjectKeys.APPLICATION).stream()
                .filter(app -> app.text("spec", "project")
                        .filter(project.name()::equals)
                        .isPresent())
                .count();
        if (users > 0) {
            return PassResult.of(Outcome.requeue(AGAIN, users + " Applications are still in the project"));
        }
        kube.setFinalizers(
                project,
                project.finalizers().stream()
                        .filter(finalizer -> !finalizer.equals(ProjectKeys.FINALIZER))
                        .toList());
        return PassResult.of(Outcome.done());
    }
}
