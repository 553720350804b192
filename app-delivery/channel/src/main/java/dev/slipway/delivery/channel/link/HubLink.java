package dev.slipway.delivery.channel.link;

import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.link.LinkState.Phase;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of an agent to its hub, kept for ever: enrols with a token when there is no certificate that is still good,
 * connects, renews the certificate after two thirds of its life, and connects again after a random wait when the hub is
 * away. Thread-safe.
 */
public final class HubLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubLink.class);
    private static final Duration ALIVE = Duration.ofSeconds(20);

    private final LinkSettings settings;
    private final CredentialStore store;
    private final Parts parts;
    private final InstantSource clock;
    private final Enroller enroller;
    private final Backoff backoff;
    private final Map<String, Subscriber> subscribers;
    private final Thread worker = new Thread(this::work, "hub-link");
    private volatile LinkState state;
    private volatile @Nullable Stream stream;
    private volatile boolean closed;
    private volatile String refusedToken = "";

    /**
     * What a link works with.
     *
     * @param token the one to enrol with, asked for whenever one is needed, so that a new one can be put in its place
     */
    public record Parts(
            Supplier<Optional<Redacted<String>>> token, Supplier<Greeting> greeting, List<Subscriber> subscribers) {

        public Parts {
            subscribers = List.copyOf(subscribers);
        }
    }

    public HubLink(LinkSettings settings, CredentialStore store, Parts parts, InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.parts = parts;
        this.clock = clock;
        this.enroller = new Enroller(settings, store);
        this.backoff = new Backoff(settings.shortest(), settings.longest(), ThreadLocalRandom.current()::nextLong);
        this.subscribers = parts.subscribers().stream()
                .collect(Collectors.toUnmodifiableMap(Subscriber::kind, Function.identity()));
        this.state = new LinkState(Phase.CONNECTING, clock.instant(), "starting");
        worker.setDaemon(true);
    }

    public void start() {
        worker.start();
    }

    public LinkState state() {
        return state;
    }

    /** Return the content of a resource; fails with UNAVAILABLE while there is no connection. */
    public byte[] fetch(String kind, String name, String digest) {
        Stream open = stream;
        if (open == null) {
            throw new FaultException(Fault.UNAVAILABLE, "the hub cannot be reached: " + state.message());
        }
        return open.fetch(kind, name, digest);
    }

    /** Report, if there is a connection. What is not reported, an inventory asks for by its digests. */
    public void report(Report report) {
        Stream open = stream;
        if (open != null) {
            open.report(report);
        }
    }

    private void work() {
        while (!closed) {
            try {
                Optional<Credentials> credentials = credentials();
                if (credentials.isPresent()) {
                    connected(credentials.get());
                }
            } catch (FaultException fault) {
                failed(fault);
            } catch (RuntimeException bug) {
                LOG.error("the link to the hub failed", bug);
            }
            pause(backoff.next());
        }
    }

    /** Return what to connect with; empty when a person has to do something first. */
    private Optional<Credentials> credentials() {
        Optional<Credentials> known = store.load();
        boolean good = known.isPresent() && clock.instant().isBefore(known.get().expires());
        if (good && state.phase() != Phase.REFUSED) {
            return known;
        }
        Optional<Redacted<String>> token =
                parts.token().get().filter(fresh -> !hash(fresh).equals(refusedToken));
        if (token.isEmpty()) {
            // One that was refused before may be welcome again: the hub may have been restored.
            if (!good) {
                say(known.isPresent() ? Phase.EXPIRED : Phase.ENROLLING, needsToken(known));
            }
            return good ? known : Optional.empty();
        }
        try {
            Credentials fresh = enroller.enrol(token.get());
            say(Phase.CONNECTING, "enrolled until " + fresh.expires());
            return Optional.of(fresh);
        } catch (FaultException refused) {
            if (refused.fault() != Fault.DENIED) {
                throw refused;
            }
            refusedToken = hash(token.get());
            say(good ? Phase.REFUSED : known.isPresent() ? Phase.EXPIRED : Phase.ENROLLING, refused.explanation());
            return good ? known : Optional.empty();
        }
    }

    private static String hash(Redacted<String> token) {
        return Digests.of(token.reveal().getBytes(StandardCharsets.UTF_8));
    }

    private String needsToken(Optional<Credentials> known) {
        return known.map(old -> "the certificate ended at " + old.expires() + "; ")
                        .orElse("there is no certificate; ")
                + "give a new token of `slipway agent token " + settings.cluster() + "`";
    }

    private void connected(Credentials credentials) {
        if (state.phase() != Phase.REFUSED) {
            say(Phase.CONNECTING, "to " + settings.target());
        }
        Stream opened = new Stream(settings, Channels.open(settings, credentials), subscribers, this::welcomed);
        try {
            stream = opened;
            opened.open(parts.greeting().get());
            Status status = awaitEnd(opened, credentials);
            if (!status.isOk()) {
                throw Channels.fault(settings.target(), status, status.asRuntimeException());
            }
        } finally {
            stream = null;
            opened.close();
        }
    }

    private void welcomed() {
        backoff.succeeded();
        if (state.phase() != Phase.CONNECTED) {
            say(Phase.CONNECTED, "to " + settings.target());
        }
    }

    /** Stay until the connection ends, or a new certificate wants a new one. */
    private Status awaitEnd(Stream opened, Credentials credentials) {
        while (!closed) {
            Duration left = Duration.between(clock.instant(), credentials.renewAt());
            if (isOver(left) && renewed(opened)) {
                return Status.OK;
            }
            Duration wait = !isOver(left) && left.compareTo(ALIVE) < 0 ? left : ALIVE;
            try {
                return opened.end().get(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThere) {
                opened.alive();
            } catch (ExecutionException e) {
                throw new IllegalStateException("ends are never exceptional", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Status.OK;
            }
        }
        return Status.OK;
    }

    private static boolean isOver(Duration left) {
        return left.isNegative() || left.isZero();
    }

    private boolean renewed(Stream opened) {
        try {
            Credentials fresh = enroller.renew(opened.channel());
            LOG.info("the certificate is renewed until {}", fresh.expires());
            return true;
        } catch (FaultException fault) {
            LOG.warn("the certificate could not be renewed yet: {}", fault.explanation());
            return false;
        }
    }

    private void failed(FaultException fault) {
        Phase phase = fault.fault() == Fault.DENIED
                ? Phase.REFUSED
                : state.phase() == Phase.ENROLLING ? Phase.ENROLLING : Phase.CONNECTING;
        say(phase, fault.explanation());
    }

    private void say(Phase phase, String message) {
        LinkState before = state;
        boolean same = before.phase() == phase && before.message().equals(message);
        if (!same) {
            Instant since = before.phase() == phase ? before.since() : clock.instant();
            state = new LinkState(phase, since, message);
            LOG.info("hub: {}, {}", phase, message);
        }
    }

    private void pause(Duration wait) {
        try {
            if (!closed) {
                Thread.sleep(wait.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        worker.interrupt();
        Stream open = stream;
        if (open != null) {
            open.close();
        }
    }
}
