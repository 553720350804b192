package dev.slipway.delivery.handover;

import dev.slipway.delivery.app.Renderings;
import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.hub.Presence;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.handover.AgentClusters.AgentCluster;
import dev.slipway.delivery.handover.Drafts.Draft;
import dev.slipway.delivery.handover.Drafts.Wishes;
import dev.slipway.delivery.handover.HandoverStatus.Problem;
import dev.slipway.delivery.handover.message.ApplicationReport;
import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.HandedSources;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One pass over an Application that an agent delivers: judge, render, hand over, and say what the agent says. */
final class HandoverPass {

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final String[] STARTED = {"status", "operationState", "startedAt"};

    private final Kube kube;
    private final Renderings renderings;
    private final Judgement judgement;
    private final Drafts drafts;
    private final Desk desk;
    private final Map<Ref, String> refreshes = new ConcurrentHashMap<>();

    /** Where things are handed over, and who is there to take them. */
    interface Desk {

        Offers offers();

        void offer(Ref application, Offers.Offer offer);

        void withdraw(Ref application);

        Optional<Presence> presence(String cluster);

        /** Return when this hub began to wait for agents. */
        Instant since();

        Duration grace();
    }

    HandoverPass(Kube kube, Renderings renderings, Judgement judgement, Drafts drafts, Desk desk) {
        this.kube = kube;
        this.renderings = renderings;
        this.judgement = judgement;
        this.drafts = drafts;
        this.desk = desk;
    }

    PassResult run(KubeObject application, AgentCluster cluster, PassContext context) {
        Instant now = context.now();
        Reach reach = Reach.of(cluster.name(), desk.presence(cluster.name()), desk.since(), desk.grace(), now);
        Optional<ApplicationReport> report = desk.offers().reported(cluster.name(), application.ref());
        if (application.isDeleting()) {
            return deleting(application, cluster, reach, now);
        }
        if (application.annotation(Keys.SKIP_RECONCILE).filter("true"::equals).isPresent()) {
            return PassResult.of(Outcome.done());
        }
        if (identified(application) || taken(application, report)) {
            // The write comes back as news.
            return PassResult.of(Outcome.requeue(AGAIN, "an operation is handed over"));
        }
        Map<String, Object> reported = report.map(ApplicationReport::status).orElse(Map.of());
        List<Problem> problems = new ArrayList<>();
        Outcome outcome = hand(application, cluster, reported, problems, now);
        if (!reach.isThere()) {
            problems.add(Problem.comparison(reach.problem()));
        }
        return PassResult.of(
                Outcome.worst(List.of(outcome, again(application.ref(), reach, now))),
                HandoverStatus.of(application, reported, problems, now));
    }

    private Outcome again(Ref application, Reach reach, Instant now) {
        Duration poll = renderings.untilNextPoll(application, now).plusMillis(1);
        Duration grace = reach.until().orElse(poll);
        return Outcome.requeue(grace.compareTo(poll) < 0 ? grace : poll, "next look at the repository");
    }

    private Outcome hand(
            KubeObject application,
            AgentCluster cluster,
            Map<String, Object> reported,
            List<Problem> problems,
            Instant now) {
        judgement.problems(application, cluster).forEach(why -> problems.add(Problem.invalid(why)));
        if (!problems.isEmpty()) {
            return Outcome.stalled(problems.get(0).type(), problems.get(0).message());
        }
        Memory memory = refreshed(application, now);
        String terminate = HandoverStatus.terminated(application, reported);
        String refresh = refreshes.getOrDefault(application.ref(), "");
        try {
            Draft draft = drafts.of(application, cluster, new Wishes(refresh, memory, terminate), now);
            desk.offer(
                    application.ref(),
                    Offers.Offer.of(cluster.name(), draft.handed().bytes(), draft.artifacts()));
            return Outcome.done();
        } catch (FaultException fault) {
            problems.add(
                    fault.fault() == Fault.INVALID && !fault.explanation().startsWith("Failed to load")
                            ? Problem.invalid(fault.explanation())
                            : Problem.comparison(fault.explanation() + "; what was handed over before stays as it is"));
            return Outcome.requeue(AGAIN, fault.explanation());
        } finally {
            if (application.annotation(Keys.REFRESH).isPresent()) {
                kube.annotate(application.ref(), Map.of(Keys.REFRESH, ""));
            }
        }
    }

    private Memory refreshed(KubeObject application, Instant now) {
        Optional<String> asked = application.annotation(Keys.REFRESH);
        asked.ifPresent(how -> {
            renderings.refresh(application.ref());
            refreshes.put(application.ref(), (how.equals("hard") ? "hard" : "normal") + "@" + now);
        });
        return asked.filter("hard"::equals).isPresent() ? Memory.IGNORED : Memory.USED;
    }

    /** Give an operation a name that stays when this hub dies, so that the agent runs it once. */
    private boolean identified(KubeObject application) {
        Map<String, Object> operation = application.map("operation");
        if (operation.isEmpty()) {
            return false;
        }
        String hash = Digests.of(Json.toJsonBytes(operation)).substring(0, 16);
        boolean known = application
                .annotation(HandoverKeys.OPERATION)
                .filter(id -> id.startsWith(hash + "-"))
                .isPresent();
        if (!known) {
            kube.annotate(
                    application.ref(), Map.of(HandoverKeys.OPERATION, hash + "-" + application.resourceVersion()));
        }
        return !known;
    }

    /**
     * Take the operation off the Application when the agent says that it has it; one that is newer stays. The status tells
     * of it by then, so that nobody takes the end of the one before for the end of this one.
     */
    private boolean taken(KubeObject application, Optional<ApplicationReport> report) {
        Optional<String> id = application.annotation(HandoverKeys.OPERATION);
        boolean has = id.isPresent()
                && !application.map("operation").isEmpty()
                && report.map(ApplicationReport::operation)
                        .filter(id.get()::equals)
                        .isPresent();
        if (has) {
            Map<String, Object> annotations = new LinkedHashMap<>();
            annotations.put(HandoverKeys.OPERATION, null);
            Map<String, Object> patch = new LinkedHashMap<>();
            patch.put("metadata", Map.of("resourceVersion", application.resourceVersion(), "annotations", annotations));
            patch.put("operation", null);
            kube.merge(application.ref(), patch);
        }
        return has;
    }

    /** The agent does what the finalizers ask for; then they are taken off here. */
    private PassResult deleting(KubeObject application, AgentCluster cluster, Reach reach, Instant now) {
        Ref ref = application.ref();
        List<String> ours = Drafts.ours(application);
        Optional<ApplicationReport> report = desk.offers().reported(cluster.name(), ref);
        if (ours.isEmpty() || report.filter(ApplicationReport::gone).isPresent()) {
            if (!ours.isEmpty()) {
                kube.setFinalizers(
                        application,
                        application.finalizers().stream()
                                .filter(finalizer -> !ours.contains(finalizer))
                                .toList());
            }
            forget(ref);
            return PassResult.of(Outcome.done());
        }
        Optional<HandedSources> sources = desk.offers()
                .of(ref)
                .flatMap(offer -> Optional.ofNullable(
                        HandedApplication.of(offer.payload()).sources()));
        HandedApplication handed = Drafts.deleting(application, sources.orElse(null));
        desk.offer(
                ref,
                Offers.Offer.of(
                        cluster.name(),
                        handed.bytes(),
                        sources.map(known -> Set.of(known.artifact())).orElse(Set.of())));
        Map<String, Object> reported = report.map(ApplicationReport::status).orElse(Map.of());
        List<Problem> problems = reach.isThere()
                ? List.of()
                : List.of(Problem.deletion(reach.problem()
                        + "; the Application stays until its objects there are deleted, or its finalizers removed"));
        return PassResult.of(
                Outcome.requeue(reach.until().orElse(AGAIN), "the agent deletes"),
                HandoverStatus.of(application, reported, problems, now));
    }

    /** Forget an Application that is not, or no more, an agent's. */
    void forget(Ref application) {
        Objects.requireNonNull(application);
        refreshes.remove(application);
        renderings.forget(application);
        desk.withdraw(application);
    }
}
