package dev.slipway.delivery.handover;

import dev.slipway.delivery.action.Impact;
import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.hub.AgentHub;
import dev.slipway.delivery.channel.hub.Presence;
import dev.slipway.delivery.channel.hub.ResourceProvider;
import dev.slipway.delivery.handover.message.ObjectAnswer;
import dev.slipway.delivery.handover.message.ObjectName;
import dev.slipway.delivery.handover.message.ObjectQuestion;
import dev.slipway.delivery.objects.LiveObjects;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the agents of clusters for objects of Applications, over the connections that they keep. A question is not listed:
 * an agent that comes later does not hear of it, so nothing is written after whoever asked has been told that it was not.
 */
final class AgentObjects implements ResourceProvider {

    private final Duration patience;
    private final Map<String, Asked> open = new ConcurrentHashMap<>();

    private record Asked(String cluster, String digest, byte[] content, CompletableFuture<ObjectAnswer> answer) {}

    AgentObjects(Duration patience) {
        this.patience = patience;
    }

    @Override
    public String kind() {
        return Kinds.OBJECTS;
    }

    @Override
    public Map<String, String> inventory(String cluster) {
        return Map.of();
    }

    @Override
    public Optional<byte[]> content(String cluster, String name, String digest) {
        return asked(cluster, name)
                .filter(question -> question.digest().equals(digest))
                .map(Asked::content);
    }

    @Override
    public void report(String cluster, Report report) {
        asked(cluster, report.name())
                .ifPresent(question -> question.answer().complete(ObjectAnswer.of(report.payload())));
    }

    private Optional<Asked> asked(String cluster, String name) {
        return Optional.ofNullable(open.get(name))
                .filter(question -> question.cluster().equals(cluster));
    }

    /** Return the objects of a cluster, as its agent sees them. */
    LiveObjects of(String cluster, Optional<AgentHub> port) {
        return new LiveObjects() {
            @Override
            public List<KubeObject> read(Ref application, List<Ref> objects) {
                if (objects.isEmpty()) {
                    return List.of();
                }
                ObjectAnswer answer = ask(cluster, port, ObjectQuestion.reading(application, objects));
                return answer.objects().stream().map(KubeObject::of).toList();
            }

            @Override
            public List<Ref> write(Ref application, List<Impact> impacts, Optional<String> actsAs) {
                ObjectAnswer answer = ask(cluster, port, ObjectQuestion.writing(application, impacts, actsAs));
                return answer.written().stream().map(ObjectName::ref).toList();
            }
        };
    }

    private ObjectAnswer ask(String cluster, Optional<AgentHub> port, ObjectQuestion question) {
        AgentHub hub = port.filter(listening ->
                        listening.presence(cluster).filter(Presence::connected).isPresent())
                .orElseThrow(() -> new FaultException(
                        Fault.UNAVAILABLE,
                        "the agent of cluster " + cluster + " is not connected; nothing was done. `slipway agent list`"
                                + " shows since when"));
        byte[] content = question.bytes();
        Asked asked = new Asked(cluster, Digests.of(content), content, new CompletableFuture<>());
        String name = UUID.randomUUID().toString();
        open.put(name, asked);
        try {
            hub.changed(cluster, Kinds.OBJECTS, name, asked.digest());
            return answer(asked, question).orFail();
        } finally {
            open.remove(name);
        }
    }

    private ObjectAnswer answer(Asked asked, ObjectQuestion question) {
        try {
            return asked.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the agent of cluster " + asked.cluster() + " did not answer within " + patience.toSeconds()
                            + " seconds; "
                            + (question.write().isEmpty()
                                    ? "look at its log, and that it is not older than this hub"
                                    : "whether it was done is not known: look at the objects before you try again"),
                    late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.UNAVAILABLE, "the hub stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("answers are never exceptional", e);
        }
    }
}
