package dev.slipway.server.access;

import dev.slipway.delivery.rbac.Subject;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.runtime.kube.Kube;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people ask of objects: a sync, a look, an answer to a plan. Each is checked against the policy, written onto the
 * object for its controller, and noted in the journal.
 */
public final class Operations {

    private static final String REFRESH = "argocd.argoproj.io/refresh";

    /** Answers to a plan of Terraform, by the annotation that its controller reads. */
    public enum Answer {
        APPROVE("terraform.slipway.dev/approved", "PlanApproved"),
        REJECT("terraform.slipway.dev/rejected", "PlanRejected"),
        ADOPT("terraform.slipway.dev/adopted", "DriftAdopted");

        private final String annotation;
        private final String event;

        Answer(String annotation, String event) {
            this.annotation = annotation;
            this.event = event;
        }
    }

    private final Kube kube;
    private final Fleet fleet;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    public Operations(Kube kube, Fleet fleet, Access access, Audit audit, Clock clock) {
        this.kube = kube;
        this.fleet = fleet;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ask for a sync of an Application, with pruning or without; while another operation goes on, that is a CONFLICT. */
    public void sync(Subject who, Ref application, String revision, boolean prune) {
        KubeObject app = allowed(who, ResourceSet.APPLICATIONS, application, "sync");
        String phase = app.text("status", "operationState", "phase").orElse("");
        if (app.at("operation").isPresent() || phase.equals("Running") || phase.equals("Terminating")) {
            throw new FaultException(
                    Fault.CONFLICT, application + ": another operation is in progress; wait for its end");
        }
        Map<String, Object> sync = new LinkedHashMap<>();
        if (!revision.isEmpty()) {
            sync.put("revision", revision);
        }
        if (prune) {
            sync.put("prune", true);
        }
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("initiatedBy", Map.of("username", who.name()));
        operation.put("sync", sync);
        kube.merge(application, Map.of("operation", operation));
        audit.note(who, application, "SyncRequested", "a sync" + (prune ? " with pruning" : ""));
    }

    /** Ask for a fresh comparison of an Application. */
    public void refresh(Subject who, Ref application) {
        allowed(who, ResourceSet.APPLICATIONS, application, "get");
        kube.annotate(application, Map.of(REFRESH, "normal"));
        audit.note(who, application, "RefreshRequested", "a fresh comparison");
    }

    /**
     * Answer the plan that waits. The content's hash says which one was read: if another waits by now, that is a CONFLICT
     * and nothing is answered.
     */
    public void answer(Subject who, Ref terraform, Answer answer, String contentHash) {
        String verb = answer.name().toLowerCase(java.util.Locale.ROOT);
        KubeObject object = allowed(who, ResourceSet.TERRAFORM, terraform, verb);
        String waiting = object.text("status", "plan", "contentHash").orElse("");
        if (waiting.isEmpty()) {
            throw new FaultException(Fault.CONFLICT, terraform + " has no plan that waits for anybody");
        }
        if (!waiting.equals(contentHash)) {
            throw new FaultException(
                    Fault.CONFLICT,
                    terraform + ": the plan that waits is " + waiting + ", not " + contentHash
                            + "; read it before you answer");
        }
        // The answer that was given last counts, as it does for slipway tf.
        Map<String, String> answers = new HashMap<>();
        for (Answer other : Answer.values()) {
            answers.put(other.annotation, other == answer ? contentHash : "");
        }
        kube.annotate(terraform, answers);
        audit.note(who, terraform, answer.event, "plan " + contentHash + ": " + verb);
    }

    /** Ask for a new plan. */
    public void plan(Subject who, Ref terraform) {
        allowed(who, ResourceSet.TERRAFORM, terraform, "plan");
        kube.annotate(
                terraform,
                Map.of("reconcile.fluxcd.io/requestedAt", clock.instant().toString()));
        audit.note(who, terraform, "PlanRequested", "a new plan");
    }

    private KubeObject allowed(Subject who, ResourceSet set, Ref ref, String action) {
        KubeObject object = fleet.find(set, ref.gvk().kind(), ref.namespace(), ref.name())
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND, "there is no " + ref));
        access.require(who, set.path(), action, Access.name(set, object));
        return object;
    }
}
