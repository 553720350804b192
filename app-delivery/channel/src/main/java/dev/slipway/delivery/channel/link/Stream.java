package dev.slipway.delivery.channel.link;

import com.google.protobuf.ByteString;
import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.Report;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.slipway.channel.v1.Alive;
import io.slipway.channel.v1.Chunk;
import io.slipway.channel.v1.Entry;
import io.slipway.channel.v1.FetchRequest;
import io.slipway.channel.v1.FromAgent;
import io.slipway.channel.v1.FromHub;
import io.slipway.channel.v1.Hello;
import io.slipway.channel.v1.HubGrpc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection to the hub, from the greeting to its end. */
final class Stream implements ClientResponseObserver<FromAgent, FromHub> {

    private static final long FETCH_SECONDS = 120;

    private final LinkSettings settings;
    private final ManagedChannel channel;
    private final Map<String, Subscriber> subscribers;
    private final Runnable heard;
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private final Map<String, Report> waiting = new LinkedHashMap<>();
    private @Nullable ClientCallStreamObserver<FromAgent> out;

    Stream(LinkSettings settings, ManagedChannel channel, Map<String, Subscriber> subscribers, Runnable heard) {
        this.settings = settings;
        this.channel = channel;
        this.subscribers = subscribers;
        this.heard = heard;
    }

    void open(Greeting greeting) {
        HubGrpc.newStub(channel).connect(this);
        send(FromAgent.newBuilder()
                .setHello(Hello.newBuilder()
                        .setVersion(settings.version())
                        .setKubernetesVersion(greeting.kubernetesVersion())
                        .addAllApiVersions(greeting.apiVersions())
                        .addAllKinds(subscribers.keySet()))
                .build());
    }

    /** Return what ends when the connection does, with the status that it ended with. */
    CompletableFuture<Status> end() {
        return end;
    }

    ManagedChannel channel() {
        return channel;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<FromAgent> stream) {
        synchronized (this) {
            out = stream;
        }
        stream.setOnReadyHandler(this::drain);
    }

    private synchronized void send(FromAgent message) {
        if (out != null && !end.isDone()) {
            out.onNext(message);
        }
    }

    void alive() {
        send(FromAgent.newBuilder().setAlive(Alive.getDefaultInstance()).build());
    }

    /** Of each resource, only the newest report waits when the hub is slow. */
    synchronized void report(Report report) {
        String key = report.kind() + "\n" + report.name();
        waiting.remove(key);
        waiting.put(key, report);
        drain();
    }

    private synchronized void drain() {
        Iterator<Report> reports = waiting.values().iterator();
        while (out != null && !end.isDone() && out.isReady() && reports.hasNext()) {
            Report report = reports.next();
            out.onNext(FromAgent.newBuilder()
                    .setReport(io.slipway.channel.v1.Report.newBuilder()
                            .setKind(report.kind())
                            .setName(report.name())
                            .setDigest(report.digest())
                            .setPayload(ByteString.copyFrom(report.payload())))
                    .build());
            reports.remove();
        }
    }

    @Override
    public void onNext(FromHub message) {
        heard.run();
        if (message.hasInventory()) {
            Subscriber subscriber = subscribers.get(message.getInventory().getKind());
            if (subscriber != null) {
                subscriber.inventory(message.getInventory().getEntriesList().stream()
                        .map(Stream::listed)
                        .toList());
            }
        } else if (message.hasChanged()) {
            Subscriber subscriber = subscribers.get(message.getChanged().getKind());
            if (subscriber != null) {
                subscriber.changed(listed(message.getChanged().getEntry()));
            }
        } else if (message.hasRemoved()) {
            Subscriber subscriber = subscribers.get(message.getRemoved().getKind());
            if (subscriber != null) {
                subscriber.removed(message.getRemoved().getName());
            }
        }
    }

    private static Listed listed(Entry entry) {
        return new Listed(entry.getName(), entry.getDigest(), entry.getReported());
    }

    /** Return the content of a resource; what is not what its digest says is refused, whoever sent it. */
    byte[] fetch(String kind, String name, String digest) {
        Iterator<Chunk> chunks = HubGrpc.newBlockingStub(channel)
                .withDeadlineAfter(FETCH_SECONDS, TimeUnit.SECONDS)
                .fetch(FetchRequest.newBuilder()
                        .setKind(kind)
                        .setName(name)
                        .setDigest(digest)
                        .build());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            while (chunks.hasNext()) {
                chunks.next().getData().writeTo(content);
                if (content.size() > settings.largest()) {
                    throw new FaultException(
                            Fault.INVALID,
                            kind + " " + name + " is larger than " + settings.largest() + " bytes; it is not taken");
                }
            }
        } catch (StatusRuntimeException failure) {
            throw Channels.fault(settings.target(), failure);
        } catch (IOException e) {
            throw new FaultException(Fault.INTERNAL, "cannot hold " + kind + " " + name, e);
        }
        byte[] bytes = content.toByteArray();
        if (!Digests.of(bytes).equals(digest)) {
            throw new FaultException(
                    Fault.INVALID,
                    kind + " " + name + " came with other content than its digest " + digest
                            + " says; it is not taken, what was applied before stays");
        }
        return bytes;
    }

    @Override
    public void onError(Throwable failure) {
        end.complete(Status.fromThrowable(failure));
    }

    @Override
    public void onCompleted() {
        end.complete(Status.OK);
    }

    void close() {
        end.complete(Status.OK);
        channel.shutdownNow();
    }
}
