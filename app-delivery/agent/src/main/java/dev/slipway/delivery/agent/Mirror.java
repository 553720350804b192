package dev.slipway.delivery.agent;

import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.link.Listed;
import dev.slipway.delivery.channel.link.Subscriber;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.handover.message.ApplicationReport;
import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.watch.Watches;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the Applications of the agent's cluster as the hub has them, and tells the hub how they are doing. Everything is
 * decided by digests: what is the same on both sides costs nothing, after however long a time.
 */
final class Mirror implements Subscriber, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final long SOON_MILLIS = 50;
    private static final long AGAIN_MILLIS = 5_000;

    private final Watches watches;
    private final LocalApplications applications;
    private final ArtifactSecrets artifacts;
    private final Handovers handovers;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mirror");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Listed> listed = new ConcurrentHashMap<>();
    private final Map<String, String> reported = new ConcurrentHashMap<>();
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    /** What was written of each Application: the watch shows it only after a while, and it is in use at once. */
    private final Map<String, Set<String>> brought = new HashMap<>();

    private volatile Hub hub = Hub.AWAY;
    private boolean told;

    /** What the mirror asks of the connection. */
    interface Hub {

        Hub AWAY = new Hub() {
            @Override
            public byte[] fetch(String kind, String name, String digest) {
                throw new FaultException(Fault.UNAVAILABLE, "the hub cannot be reached");
            }

            @Override
            public void report(Report report) {}
        };

        byte[] fetch(String kind, String name, String digest);

        void report(Report report);
    }

    Mirror(Watches watches, LocalApplications applications, ArtifactSecrets artifacts, Handovers handovers) {
        this.watches = watches;
        this.applications = applications;
        this.artifacts = artifacts;
        this.handovers = handovers;
    }

    /** Begin to look at both sides. */
    void open(Hub connection) {
        hub = connection;
        watches.on(Keys.APPLICATION, application -> soon(name(application.ref())));
    }

    private static String name(Ref application) {
        return application.namespace() + "/" + application.name();
    }

    @Override
    public String kind() {
        return Kinds.APPLICATION;
    }

    @Override
    public void inventory(List<Listed> resources) {
        worker.execute(() -> {
            listed.clear();
            reported.clear();
            resources.forEach(this::note);
            told = true;
            Set<String> all = new HashSet<>(listed.keySet());
            watches.cached(Keys.APPLICATION).stream()
                    .filter(Handovers::isHandedOver)
                    .forEach(application -> all.add(name(application.ref())));
            all.forEach(this::attempt);
            tidy();
        });
    }

    private void note(Listed resource) {
        listed.put(resource.name(), resource);
        reported.put(resource.name(), resource.reported());
    }

    @Override
    public void changed(Listed resource) {
        worker.execute(() -> {
            note(resource);
            attempt(resource.name());
        });
    }

    @Override
    public void removed(String name) {
        worker.execute(() -> {
            listed.remove(name);
            reported.remove(name);
            attempt(name);
        });
    }

    /** Changes that come together are looked at together. */
    private void soon(String name) {
        if (!worker.isShutdown() && due.add(name)) {
            worker.schedule(() -> attempt(name), SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(String name) {
        due.remove(name);
        try {
            look(name);
        } catch (FaultException fault) {
            LOG.warn("Application {}: {}", name, fault.explanation());
            later(name);
        } catch (RuntimeException bug) {
            LOG.error("Application {} could not be brought in line", name, bug);
            later(name);
        }
    }

    private void later(String name) {
        if (!worker.isShutdown()) {
            long wait = AGAIN_MILLIS + ThreadLocalRandom.current().nextLong(AGAIN_MILLIS);
            worker.schedule(() -> attempt(name), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void look(String name) {
        Ref ref = ref(name);
        Optional<KubeObject> local = watches.cached(ref).filter(Handovers::isHandedOver);
        Listed wanted = listed.get(name);
        if (wanted == null) {
            // Without any word from the hub, everything stays; with its word that there is no such Application, it
            // goes.
            if (told) {
                brought.remove(name);
                local.ifPresent(applications::release);
            }
            return;
        }
        boolean same = local.flatMap(known -> known.annotation(HandoverKeys.DIGEST))
                .filter(wanted.digest()::equals)
                .isPresent();
        if (!same && !wanted.digest().isEmpty()) {
            bring(ref, wanted);
        } else {
            local.flatMap(handovers::of).map(Handovers::artifacts).ifPresent(this::fetchMissing);
        }
        watches.cached(ref).filter(Handovers::isHandedOver).ifPresent(this::report);
    }

    private static Ref ref(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            throw new FaultException(Fault.INVALID, "not the name of an Application: " + name);
        }
        return new Ref(Keys.APPLICATION, name.substring(0, slash), name.substring(slash + 1));
    }

    private void bring(Ref ref, Listed wanted) {
        HandedApplication handed = HandedApplication.of(hub.fetch(Kinds.APPLICATION, wanted.name(), wanted.digest()));
        if (!handed.object().ref().equals(ref)) {
            throw new FaultException(
                    Fault.INVALID, "the hub handed over " + handed.object().ref() + " instead");
        }
        if (handed.deleting()) {
            brought.remove(wanted.name());
            if (applications.delete(ref)) {
                hub.report(Report.of(kind(), wanted.name(), new ApplicationReport(Map.of(), "", true).bytes()));
            }
            return;
        }
        Set<String> before = watches.cached(ref)
                .flatMap(handovers::of)
                .map(Handovers::artifacts)
                .orElse(Set.of());
        Set<String> now = Handovers.artifacts(handed);
        fetchMissing(now);
        brought.put(wanted.name(), now);
        applications.write(handed, wanted.digest());
        Set<String> used = used();
        before.stream().filter(digest -> !used.contains(digest)).forEach(artifacts::remove);
    }

    /** Have what is not here, or was deleted by somebody, sent by the hub. */
    private void fetchMissing(Set<String> digests) {
        digests.stream()
                .filter(digest -> !artifacts.has(digest))
                .forEach(digest -> artifacts.put(digest, hub.fetch(Kinds.ARTIFACT, digest, digest)));
    }

    private Set<String> used() {
        Set<String> used = new HashSet<>();
        brought.values().forEach(used::addAll);
        watches.cached(Keys.APPLICATION).stream()
                .flatMap(application -> handovers.of(application).stream())
                .forEach(handed -> used.addAll(Handovers.artifacts(handed)));
        return used;
    }

    private void tidy() {
        try {
            artifacts.keepOnly(used());
        } catch (FaultException fault) {
            LOG.debug("not tidied: {}", fault.explanation());
        }
    }

    private void report(KubeObject application) {
        String name = name(application.ref());
        Report report = Report.of(
                kind(), name, new ApplicationReport(application.map("status"), taken(application), false).bytes());
        if (!report.digest().equals(reported.put(name, report.digest()))) {
            hub.report(report);
        }
    }

    /** An operation counts as taken when the status is about it, so that nobody takes the one before for its result. */
    static String taken(KubeObject application) {
        boolean begun = application.map("operation").isEmpty()
                && time(application.text("status", "operationState", "startedAt"))
                        .flatMap(started -> time(application.annotation(HandoverKeys.OPERATION_GIVEN))
                                .map(given -> !started.isBefore(given.truncatedTo(ChronoUnit.SECONDS))))
                        .orElse(false);
        return begun ? application.annotation(HandoverKeys.OPERATION).orElse("") : "";
    }

    private static Optional<Instant> time(Optional<String> text) {
        try {
            return text.map(Instant::parse);
        } catch (DateTimeParseException edited) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
