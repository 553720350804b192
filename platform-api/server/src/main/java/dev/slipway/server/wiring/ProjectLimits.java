package dev.slipway.server.wiring;

import dev.slipway.api.argocd.ApplicationSpec;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.project.ProjectRules.DeliveredObject;
import dev.slipway.delivery.project.control.Projects;
import dev.slipway.delivery.window.SyncWindows.Cause;
import dev.slipway.delivery.window.WindowVerdict;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds Applications to their projects. */
final class ProjectLimits implements Limits {

    private final Projects projects;

    ProjectLimits(Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<String> problems(KubeObject application) {
        return projects.problems(application.ref(), spec(application));
    }

    @Override
    public Optional<String> refusal(KubeObject application, KubeObject object) {
        return projects.objection(
                spec(application),
                new DeliveredObject(object.gvk().group(), object.kind(), object.namespace(), object.name()));
    }

    @Override
    public Optional<String> blocked(KubeObject application, Trigger trigger, Instant now) {
        Cause cause = trigger == Trigger.MANUAL ? Cause.MANUAL : Cause.AUTOMATED;
        WindowVerdict verdict = projects.window(application.ref(), spec(application), cause, now, null);
        return verdict.allowed() ? Optional.empty() : Optional.of(verdict.reason());
    }

    private static ApplicationSpec spec(KubeObject application) {
        return Json.convert(application.map("spec"), ApplicationSpec.class);
    }
}
