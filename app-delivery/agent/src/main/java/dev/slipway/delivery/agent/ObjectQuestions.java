package dev.slipway.delivery.agent;

import dev.slipway.delivery.action.Impact;
import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.link.Listed;
import dev.slipway.delivery.channel.link.Subscriber;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.handover.message.ObjectAnswer;
import dev.slipway.delivery.handover.message.ObjectQuestion;
import dev.slipway.delivery.objects.LiveObjects;
import dev.slipway.delivery.objects.ObjectActions;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what the hub asks about objects of Applications: of those that were handed over, about what their status names,
 * and never about a Secret. Each question is taken once, when it comes, or not at all.
 */
final class ObjectQuestions implements Subscriber, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectQuestions.class);
    /** Below what a hub takes in one message. */
    private static final int LARGEST = 3 * 1024 * 1024;

    private final DestinationCluster cluster;
    private final LiveObjects live;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "object-questions");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Mirror.Hub hub = Mirror.Hub.AWAY;

    ObjectQuestions(DestinationCluster cluster) {
        this.cluster = cluster;
        this.live = LiveObjects.in(cluster);
    }

    void open(Mirror.Hub line) {
        hub = line;
    }

    @Override
    public String kind() {
        return Kinds.OBJECTS;
    }

    @Override
    public void inventory(List<Listed> resources) {
        // Questions are not listed.
    }

    @Override
    public void changed(Listed question) {
        worker.execute(() -> hub.report(answer(question)));
    }

    @Override
    public void removed(String name) {
        // Whoever asked waits no longer; what is not fetched yet will not be found.
    }

    private Report answer(Listed question) {
        ObjectAnswer answer;
        try {
            answer = answer(ObjectQuestion.of(hub.fetch(kind(), question.name(), question.digest())));
        } catch (FaultException fault) {
            answer = ObjectAnswer.failed(fault);
        } catch (RuntimeException bug) {
            LOG.error("a question of the hub could not be answered", bug);
            answer = ObjectAnswer.failed(new FaultException(Fault.INTERNAL, "see the log of the agent"));
        }
        return Report.of(kind(), question.name(), fitting(answer.bytes()));
    }

    private static byte[] fitting(byte[] answer) {
        if (answer.length <= LARGEST) {
            return answer;
        }
        return ObjectAnswer.failed(new FaultException(
                        Fault.INVALID,
                        "the objects have " + answer.length + " bytes, more than " + LARGEST
                                + " that are sent at once; choose fewer"))
                .bytes();
    }

    private ObjectAnswer answer(ObjectQuestion question) {
        Ref application = question.application().ref();
        KubeObject known = cluster.kube()
                .get(application)
                .filter(Handovers::isHandedOver)
                .orElseThrow(() -> new FaultException(
                        Fault.NOT_FOUND, "the agent has no " + application + " that was handed over to it"));
        Set<Ref> own = new HashSet<>(ObjectActions.managed(known));
        question.objects().forEach(object -> permit(own, object));
        question.impacts().stream()
                .filter(impact -> impact.verb() == Impact.Verb.PATCH)
                .forEach(impact -> permit(own, impact.object().ref()));
        List<KubeObject> read = live.read(application, question.objects());
        Optional<String> actsAs = Optional.of(question.actsAs()).filter(user -> !user.isEmpty());
        return ObjectAnswer.of(read, live.write(application, question.impacts(), actsAs));
    }

    private static void permit(Set<Ref> own, Ref object) {
        boolean secret = object.gvk().group().isEmpty() && object.gvk().kind().equals("Secret");
        if (secret || !own.contains(object)) {
            throw new FaultException(
                    Fault.DENIED,
                    secret ? "agents tell nothing of Secrets" : object + " is no object of the application");
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
