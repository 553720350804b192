package dev.slipway.cluster.bootstrap.steps;

import dev.slipway.api.fleet.ClusterProfileSpec;
import dev.slipway.api.meta.Condition;
import dev.slipway.cluster.bootstrap.profile.Carried;
import dev.slipway.cluster.bootstrap.profile.Keys;
import dev.slipway.kernel.condition.Conditions;
import dev.slipway.kernel.fleet.AgentHost;
import dev.slipway.kernel.fleet.FleetMembers;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterConnections;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one cluster what its profile says, as far as that is possible now, and says what is missing. */
public final class BootstrapPass implements Pass {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Hub hub;
    private final AgentStep agents;
    private final AddonStep addons;
    private final Setup setup = new Setup();

    /**
     * What bootstraps work with.
     *
     * @param applications the namespace of Applications
     */
    public record Hub(
            Kube kube,
            Watches watches,
            Applier applier,
            FleetMembers members,
            List<AgentHost> hosts,
            ClusterConnections connections,
            String applications) {}

    public BootstrapPass(Hub hub) {
        this.hub = hub;
        this.agents = new AgentStep(hub.members(), hub.hosts());
        this.addons = new AddonStep(hub.watches(), hub.applier(), hub.applications());
    }

    @Override
    public PassResult run(KubeObject bootstrap, PassContext context) {
        Optional<KubeObject> cluster =
                hub.watches().cached(new Ref(Keys.CLUSTER, bootstrap.namespace(), bootstrap.name()));
        if (bootstrap.isDeleting()) {
            return withdraw(bootstrap, cluster);
        }
        if (cluster.filter(object -> !object.isDeleting()).isEmpty()) {
            hub.kube().delete(bootstrap.ref(), bootstrap.uid());
            return PassResult.of(Outcome.done());
        }
        Conditions before = Conditions.continuing(bootstrap.conditions(), bootstrap.generation(), context.now());
        Progress progress = new Progress(bootstrap, new Steps(before));
        if (isPaused(cluster.get())) {
            return PassResult.of(Outcome.done(), progress.stopped("Paused", "the Cluster is paused"));
        }
        Optional<KubeObject> profile = bootstrap.text("spec", "profile").flatMap(name -> hub.watches()
                .cached(new Ref(Keys.PROFILE, "", name)));
        if (profile.isEmpty()) {
            return PassResult.of(
                    Outcome.done(),
                    progress.stopped(
                            "ProfileMissing",
                            "there is no ClusterProfile of that name any more; what it set up stays as it is"));
        }
        ClusterProfileSpec spec = Json.convert(profile.get().map("spec"), ClusterProfileSpec.class);
        goThrough(new Member(bootstrap, cluster.get(), spec, context.now()), progress);
        progress.secrets(hub.members().secrets(Keys.member(cluster.get())));
        report(cluster.get(), progress);
        return PassResult.of(
                Outcome.requeue(progress.steps().allDone() ? LATER : SOON, "clusters are looked at regularly"),
                progress.status());
    }

    private static boolean isPaused(KubeObject cluster) {
        return cluster.annotation(Keys.PAUSED_ANNOTATION).isPresent()
                || cluster.at("spec", "paused").filter(Boolean.TRUE::equals).isPresent();
    }

    /** A step that fails costs those that need it, and no other. */
    private void goThrough(Member member, Progress progress) {
        progress.attempt(Steps.REGISTERED, steps -> registered(member, steps));
        Optional<Kube> reached = reach(member, progress);
        if (reached.isEmpty()) {
            progress.update(steps -> steps.restWaitingFor(
                    "ControlPlane", List.of(Steps.AGENT, Steps.NAMESPACES, Steps.OBJECTS, Steps.STORES, Steps.ADDONS)));
            return;
        }
        if (progress.steps().isDone(Steps.REGISTERED)) {
            progress.attempt(Steps.AGENT, steps -> enrolled(member, progress, steps));
        } else {
            progress.update(steps -> steps.restWaitingFor("Registration", List.of(Steps.AGENT)));
        }
        progress.attempt(Steps.NAMESPACES, steps -> setup.run(member, reached.get(), steps));
        progress.attempt(Steps.ADDONS, steps -> delivered(member, progress, steps));
    }

    private Steps registered(Member member, Steps steps) {
        Carried carried = Carried.of(member.cluster(), member.profile().registration());
        hub.members().register(member.name(), carried.labels(), carried.annotations());
        return steps.done(Steps.REGISTERED, "Registered");
    }

    private Optional<Kube> reach(Member member, Progress progress) {
        String cluster = member.cluster().name();
        try {
            Optional<Kube> reached = hub.connections().find(member.cluster().namespace(), cluster);
            if (reached.isEmpty()) {
                progress.update(steps -> steps.waiting(
                        Steps.REACHABLE,
                        "NoKubeconfig",
                        "the control plane has not written the Secret " + cluster + "-kubeconfig yet"));
                return Optional.empty();
            }
            reached.get()
                    .door()
                    .find("/version")
                    .flatMap(answer -> answer.text("gitVersion"))
                    .ifPresent(progress::kubernetes);
            progress.update(steps -> steps.done(Steps.REACHABLE, "Reachable"));
            return reached;
        } catch (FaultException fault) {
            progress.update(steps -> steps.failed(Steps.REACHABLE, fault));
            return Optional.empty();
        }
    }

    private Steps enrolled(Member member, Progress progress, Steps steps) {
        AgentStep.Result result = agents.run(member, steps);
        progress.invited(result.invitations());
        return result.steps();
    }

    /** Without its agent nothing is delivered, so nothing is expected either. */
    private Steps delivered(Member member, Progress progress, Steps steps) {
        if (!steps.isDone(Steps.AGENT)) {
            return steps.restWaitingFor("Agent", List.of(Steps.ADDONS));
        }
        AddonStep.Result result = addons.run(member, steps, progress.kubernetes());
        progress.addons(result.shown());
        return result.steps();
    }

    /** Users look at the Cluster, and availability gates can name the condition there. */
    private void report(KubeObject cluster, Progress progress) {
        Condition ready = progress.steps().summed().get(Keys.PROFILE_READY).orElseThrow();
        String message = ready.message() == null ? "" : ready.message();
        boolean said = cluster.condition(Keys.PROFILE_READY)
                .filter(there -> there.status().equals(ready.status())
                        && there.reason().equals(ready.reason())
                        && message.equals(there.message() == null ? "" : there.message()))
                .isPresent();
        if (said) {
            return;
        }
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", ready.type());
        condition.put("status", ready.status());
        condition.put("reason", ready.reason());
        condition.put("message", message);
        condition.put("lastTransitionTime", ready.lastTransitionTime());
        hub.kube()
                .applyStatus(
                        KubeObject.of(cluster.ref()).with(Map.of("conditions", List.of(condition)), "status"),
                        Keys.FIELD_MANAGER);
    }

    /** What a living cluster has stays: only the work on it ends. */
    private PassResult withdraw(KubeObject bootstrap, Optional<KubeObject> cluster) {
        String member = bootstrap.namespace() + "." + bootstrap.name();
        setup.forget(member);
        if (cluster.filter(object -> !object.isDeleting()).isPresent()) {
            return PassResult.deleted();
        }
        addons.forget(member);
        hub.members().remove(member);
        cluster.ifPresent(
                going -> hub.hosts().stream().filter(host -> host.hosts(going)).forEach(host -> host.stop(going)));
        return PassResult.deleted();
    }
}
