package dev.slipway.delivery.channel.hub;

import com.google.protobuf.ByteString;
import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.enrol.Registrations;
import dev.slipway.delivery.channel.pki.AgentId;
import dev.slipway.kernel.outcome.FaultException;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.slipway.channel.v1.Certificate;
import io.slipway.channel.v1.Chunk;
import io.slipway.channel.v1.Entry;
import io.slipway.channel.v1.FetchRequest;
import io.slipway.channel.v1.FromAgent;
import io.slipway.channel.v1.FromHub;
import io.slipway.channel.v1.Hello;
import io.slipway.channel.v1.HubGrpc;
import io.slipway.channel.v1.Inventory;
import io.slipway.channel.v1.RenewRequest;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an agent may ask for, in its own name only: no message says which cluster it is about. */
final class HubService extends HubGrpc.HubImplBase {

    private static final int PIECE = 256 * 1024;
    private static final int MOST_KINDS = 32;

    private final Map<String, ResourceProvider> providers;
    private final Registrations registrations;
    private final Sessions sessions;
    private final Announcements announcements;

    HubService(
            Map<String, ResourceProvider> providers,
            Registrations registrations,
            Sessions sessions,
            Announcements announcements) {
        this.providers = providers;
        this.registrations = registrations;
        this.sessions = sessions;
        this.announcements = announcements;
    }

    /** Tells a session everything that there is of a kind, now or as soon as that is known. */
    @FunctionalInterface
    interface Announcements {
        void tell(Session session, ResourceProvider provider);
    }

    @Override
    public StreamObserver<FromAgent> connect(StreamObserver<FromHub> answers) {
        var stream = (ServerCallStreamObserver<FromHub>) answers;
        Session session = new Session(Identification.AGENT.get(), stream);
        stream.setOnReadyHandler(session::drain);
        stream.setOnCancelHandler(() -> sessions.end(session));
        return new Incoming(session);
    }

    /** The messages of one agent. A message that is not as it must be ends the stream. */
    private final class Incoming implements StreamObserver<FromAgent> {

        private final Session session;
        private boolean greeted;

        Incoming(Session session) {
            this.session = session;
        }

        @Override
        public void onNext(FromAgent message) {
            try {
                if (message.hasHello() != !greeted) {
                    refuse("the first message, and no other, is a hello");
                } else if (message.hasHello()) {
                    greeted = true;
                    greet(message.getHello());
                } else {
                    sessions.seen(session);
                    if (message.hasReport()) {
                        take(message.getReport());
                    }
                }
            } catch (FaultException fault) {
                session.end(Statuses.of(fault));
                sessions.end(session);
            }
        }

        private void greet(Hello hello) {
            if (hello.getKindsCount() > MOST_KINDS) {
                refuse("too many kinds");
                return;
            }
            Set<String> kinds = new LinkedHashSet<>(hello.getKindsList());
            kinds.retainAll(providers.keySet());
            session.wants(kinds);
            sessions.begin(session, hello.getVersion(), hello.getKubernetesVersion(), hello.getApiVersionsList());
            providers.values().stream()
                    .filter(provider -> kinds.contains(provider.kind()))
                    .forEach(provider -> announcements.tell(session, provider));
        }

        private void take(io.slipway.channel.v1.Report report) {
            ResourceProvider provider = providers.get(report.getKind());
            byte[] payload = report.getPayload().toByteArray();
            if (provider == null) {
                refuse("there are no resources of the kind " + report.getKind());
            } else if (!Digests.of(payload).equals(report.getDigest())) {
                refuse("the digest of a report is not that of its content");
            } else {
                provider.report(
                        session.agent().cluster(),
                        new Report(report.getKind(), report.getName(), report.getDigest(), payload));
            }
        }

        private void refuse(String why) {
            session.end(Status.INVALID_ARGUMENT.withDescription(why));
            sessions.end(session);
        }

        @Override
        public void onError(Throwable broken) {
            sessions.end(session);
        }

        @Override
        public void onCompleted() {
            session.end(Status.OK.withDescription("the agent has gone"));
            sessions.end(session);
        }
    }

    static Inventory inventory(String cluster, ResourceProvider provider) {
        Inventory.Builder inventory = Inventory.newBuilder().setKind(provider.kind());
        provider.inventory(cluster)
                .forEach((name, digest) -> inventory.addEntries(entry(cluster, provider, name, digest)));
        return inventory.build();
    }

    static Entry entry(String cluster, ResourceProvider provider, String name, String digest) {
        return Entry.newBuilder()
                .setName(name)
                .setDigest(digest)
                .setReported(provider.reported(cluster, name))
                .build();
    }

    @Override
    public void fetch(FetchRequest request, StreamObserver<Chunk> answers) {
        AgentId agent = Identification.AGENT.get();
        @Nullable ResourceProvider provider = providers.get(request.getKind());
        try {
            Optional<byte[]> content = provider == null
                    ? Optional.empty()
                    : provider.content(agent.cluster(), request.getName(), request.getDigest());
            if (content.isEmpty()) {
                answers.onError(Status.NOT_FOUND
                        .withDescription("there is no " + request.getKind() + " " + request.getName()
                                + " with that digest for cluster " + agent.cluster())
                        .asRuntimeException());
                return;
            }
            send(content.get(), (ServerCallStreamObserver<Chunk>) answers);
        } catch (FaultException fault) {
            answers.onError(Statuses.of(fault).asRuntimeException());
        }
    }

    /** Piece by piece as the other side takes them, so that a slow one holds up no memory but the content itself. */
    private static void send(byte[] content, ServerCallStreamObserver<Chunk> answers) {
        answers.setCompression("gzip");
        Iterator<Integer> places = IntStream.iterate(0, at -> at < content.length, at -> at + PIECE)
                .iterator();
        Runnable more = () -> {
            while (answers.isReady() && places.hasNext()) {
                int at = places.next();
                int length = Math.min(PIECE, content.length - at);
                answers.onNext(Chunk.newBuilder()
                        .setData(ByteString.copyFrom(content, at, length))
                        .build());
                if (!places.hasNext()) {
                    answers.onCompleted();
                }
            }
        };
        if (content.length == 0) {
            answers.onCompleted();
            return;
        }
        // Who does not want the rest any more has nothing to be told.
        answers.setOnCancelHandler(() -> {});
        answers.setOnReadyHandler(more);
        more.run();
    }

    @Override
    public void renew(RenewRequest request, StreamObserver<Certificate> answer) {
        try {
            var certificate = registrations.renew(
                    Identification.AGENT.get(), request.getRequest().toByteArray());
            answer.onNext(EnrolmentService.of(certificate, registrations.authorities()));
            answer.onCompleted();
        } catch (FaultException fault) {
            answer.onError(Statuses.of(fault).asRuntimeException());
        }
    }
}
