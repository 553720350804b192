package dev.slipway.cli.bench;

import dev.slipway.delivery.channel.enrol.Invitation;
import dev.slipway.delivery.channel.link.Greeting;
import dev.slipway.delivery.channel.link.HubLink;
import dev.slipway.delivery.channel.link.LinkSettings;
import dev.slipway.delivery.channel.link.Listed;
import dev.slipway.delivery.channel.link.Subscriber;
import dev.slipway.delivery.handover.AgentInvitations;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.kube.Kube;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Agents that do nothing but connect, each with some Applications of its own: all of them go and come back at the same
 * time, without the random wait of real ones, and count as back when they know what they have.
 */
final class LinkStorm implements AutoCloseable {

    private static final int APPLICATIONS = 4;
    private static final long PAUSE_MILLIS = 10;
    private static final Duration TOKEN = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final Kube kube;
    private final AgentInvitations invitations;
    private final Where where;
    private final List<Member> members = new ArrayList<>();

    /**
     * What they connect to, and have.
     *
     * @param hub {@code host:port}
     * @param repository of their Applications
     */
    record Where(String hub, String repository) {}

    LinkStorm(Kube kube, AgentInvitations invitations, Where where) {
        this.kube = kube;
        this.invitations = invitations;
        this.where = where;
    }

    /** Return whether all came back in time. */
    boolean run(int agents, Duration patience, Probe probe, Report report) throws IOException, InterruptedException {
        for (int agent = 1; agent <= agents; agent++) {
            members.add(new Member("bench-agent-%03d".formatted(agent)));
        }
        members.forEach(Member::open);
        if (!awaitAll(Instant.now().plus(patience))) {
            report.line("agents", back() + " of " + agents + " connected at all");
            return false;
        }
        members.forEach(Member::shut);
        Duration busy = probe.processorTime();
        ApiRequests before = probe.requests();
        Instant begun = Instant.now();
        members.forEach(Member::open);
        boolean all = awaitAll(begun.plus(patience));
        report.line("agents", back() + " of " + agents + " came back at once");
        report.line("time to be back", Spread.of(times(begun)).precisely());
        report.requests(probe.requests().since(before), agents);
        double seconds = probe.processorTime().minus(busy).toMillis() / 1000.0;
        report.line("server's CPU", String.format(Locale.ROOT, "%.2f s", seconds));
        report.line("server memory", probe.memory().toString());
        return all;
    }

    private boolean awaitAll(Instant deadline) throws InterruptedException {
        while (back() < members.size() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return back() == members.size();
    }

    private long back() {
        return members.stream().filter(member -> member.told.get() != null).count();
    }

    private List<Duration> times(Instant begun) {
        List<Duration> times = new ArrayList<>();
        for (Member member : members) {
            Optional.ofNullable(member.told.get()).ifPresent(at -> times.add(Duration.between(begun, at)));
        }
        return times.isEmpty() ? List.of(Duration.ZERO) : times;
    }

    @Override
    public void close() {
        members.forEach(Member::leave);
    }

    /** One agent, registered for a cluster that does not exist, with Applications that nobody delivers. */
    private final class Member implements Subscriber {

        private final String cluster;
        private final Invitation invitation;
        private final MemoryStore store = new MemoryStore();
        private final List<KubeObject> applications = new ArrayList<>();
        private final AtomicReference<Instant> told = new AtomicReference<>();
        private volatile Optional<HubLink> link = Optional.empty();

        Member(String cluster) {
            this.cluster = cluster;
            this.invitation = invitations.invite(cluster, TOKEN, Map.of(), Map.of());
            for (int app = 1; app <= APPLICATIONS; app++) {
                KubeObject application = AppDocuments.undelivered(cluster + "-" + app, cluster, where.repository());
                kube.apply(application, "slipway-bench");
                applications.add(application);
            }
        }

        void open() {
            told.set(null);
            HubLink opened = new HubLink(
                    LinkSettings.to(where.hub(), invitation.fingerprint(), cluster, "bench")
                            .waiting(SHORT, SHORT),
                    store,
                    new HubLink.Parts(
                            () -> Optional.of(invitation.token()),
                            () -> new Greeting("v1.0.0", List.of("v1")),
                            List.of(this)),
                    Clock.systemUTC());
            link = Optional.of(opened);
            opened.start();
        }

        void shut() {
            link.ifPresent(HubLink::close);
            link = Optional.empty();
        }

        void leave() {
            shut();
            applications.forEach(application -> kube.delete(application.ref(), ""));
            invitations.forget(cluster);
        }

        @Override
        public String kind() {
            return AppDocuments.APPLICATION.kind();
        }

        @Override
        public void inventory(List<Listed> resources) {
            told.compareAndSet(null, Instant.now());
        }

        @Override
        public void changed(Listed resource) {}

        @Override
        public void removed(String name) {}
    }
}
