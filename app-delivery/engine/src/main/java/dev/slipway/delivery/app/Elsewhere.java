package dev.slipway.delivery.app;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.PassResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said of Applications whose cluster is not known or does not answer; nothing is applied or deleted for them. */
final class Elsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Hub hub;

    Elsewhere(Hub hub) {
        this.hub = hub;
    }

    /** The destination names no cluster, or two: which is among the problems of the spec. */
    PassResult unclear(KubeObject object, Instant now) {
        App app = hub.app(object, now);
        return object.isDeleting() ? released(app, "its destination is not clear") : refused(app, List.of(), now);
    }

    PassResult unknown(KubeObject object, String why, Instant now) {
        App app = hub.app(object, now);
        return object.isDeleting()
                ? released(app, why)
                : refused(app, List.of(Problem.invalid("spec.destination: " + why)), now);
    }

    PassResult unreachable(KubeObject object, String why, Instant now) {
        App app = hub.app(object, now);
        Outcome again = Outcome.requeue(AGAIN, why);
        if (object.isDeleting()) {
            String kept =
                    why + "; the Application stays until its objects there are deleted, or its finalizers removed";
            return Deletion.stopped(app, kept, again, now);
        }
        Problem problem = Unreadable.since(
                app, why, "; noticed at " + Statuses.text(now) + "; what was applied before stays as it is");
        return said(app, List.of(problem), again, now);
    }

    private PassResult refused(App app, List<Problem> more, Instant now) {
        List<Problem> problems = new ArrayList<>(more);
        problems.addAll(SpecProblems.of(app));
        Problem first = problems.get(0);
        return said(app, problems, Outcome.stalled(first.type(), first.message()), now);
    }

    private PassResult said(App app, List<Problem> problems, Outcome outcome, Instant now) {
        Findings found = new Findings(app, now, "", null, problems, app.status().operationState(), null);
        PassResult result = PassResult.of(outcome, Statuses.of(found));
        if (result.status() != null) {
            hub.own().said(app.object(), result.status(), now);
        }
        return result;
    }

    /** Nobody can delete what is in a cluster that nobody knows; an Application must not wait for that for ever. */
    private PassResult released(App app, String why) {
        List<String> ours =
                app.object().finalizers().stream().filter(Deletion::isOurs).toList();
        if (!ours.isEmpty()) {
            LOG.warn("what {} applied is left where it is: {}", app.ref(), why);
            Deletion.release(hub.kube(), app, ours);
        }
        hub.revisions().forget(app.ref());
        hub.reader().forget(app);
        hub.own().forget(app.object().uid());
        return PassResult.of(Outcome.done());
    }
}
