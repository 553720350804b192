package dev.slipway.delivery.handover;

import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.handover.AgentClusters.AgentCluster;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.delivery.handover.message.Verdicts;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Asks the limits of a project about everything that an agent may want to know of them. Where an object goes is settled in
 * the cluster: for kinds that the hub does not know, both answers are given.
 */
final class Judgement {

    private final Limits limits;
    private final Function<Gvk, Optional<Boolean>> namespaced;

    /** @param namespaced whether objects of a kind have namespaces, as far as the hub knows */
    Judgement(Limits limits, Function<Gvk, Optional<Boolean>> namespaced) {
        this.limits = limits;
        this.namespaced = namespaced;
    }

    Verdicts of(KubeObject application, List<Manifest> manifests, Instant now) {
        Map<String, String> refused = new TreeMap<>();
        String namespace = application.text("spec", "destination", "namespace").orElse("");
        for (Manifest manifest : manifests) {
            KubeObject object = manifest.object();
            Optional<Boolean> known = namespaced.apply(object.gvk());
            if (known.orElse(true)) {
                String own = object.namespace().isEmpty() ? namespace : object.namespace();
                refuse(application, object.ref(), own, refused);
            }
            if (!known.orElse(false)) {
                refuse(application, object.ref(), "", refused);
            }
        }
        for (Object resource : application.list("status", "resources")) {
            Ref recorded = recorded(KubeObject.of((Map<?, ?>) resource));
            refuse(application, recorded, recorded.namespace(), refused);
        }
        return new Verdicts(
                refused,
                manual(application, now),
                limits.blocked(application, Limits.Trigger.AUTOMATED, now, null).orElse(""),
                running(application, now),
                limits.actsAs(application).orElse(""));
    }

    /** What the operation brings along is in no commit, so that nobody can have signed it. */
    private String manual(KubeObject application, Instant now) {
        boolean local = !application.list("operation", "sync", "manifests").isEmpty();
        return local && limits.requiresSignatures(application)
                ? "Cannot use local sync when signatures are required by the project; sync from Git"
                : limits.blocked(application, Limits.Trigger.MANUAL, now, null).orElse("");
    }

    private String running(KubeObject application, Instant now) {
        KubeObject state = KubeObject.of(application.map("status", "operationState"));
        boolean runs = state.text("phase").filter("Running"::equals).isPresent()
                && state.text("finishedAt").isEmpty();
        boolean automated = state.at("operation", "initiatedBy", "automated")
                .filter(Boolean.TRUE::equals)
                .isPresent();
        return runs
                ? state.text("startedAt")
                        .flatMap(started -> limits.blocked(
                                application,
                                automated ? Limits.Trigger.AUTOMATED : Limits.Trigger.MANUAL,
                                now,
                                Instant.parse(started)))
                        .orElse("")
                : "";
    }

    private void refuse(KubeObject application, Ref object, String namespace, Map<String, String> refused) {
        Ref placed = new Ref(object.gvk(), namespace, object.name());
        limits.refusal(application, KubeObject.of(placed)).ifPresent(why -> refused.put(Verdicts.key(placed), why));
    }

    private static Ref recorded(KubeObject resource) {
        return new Ref(
                new Gvk(
                        resource.text("group").orElse(""),
                        resource.text("version").orElse(""),
                        resource.text("kind").orElse("")),
                resource.text("namespace").orElse(""),
                resource.text("name").orElse(""));
    }

    /** Return what is wrong with the Application itself. Signatures are verified by hubs only, when they render. */
    List<String> problems(KubeObject application, AgentCluster cluster) {
        List<String> problems = new ArrayList<>(limits.problems(application));
        if (cluster.rendersItself() && limits.requiresSignatures(application)) {
            problems.add("the project requires signed commits, which agents do not verify: set the annotation "
                    + HandoverKeys.RENDERING + ": hub on the cluster Secret of " + cluster.name());
        }
        return problems;
    }
}
