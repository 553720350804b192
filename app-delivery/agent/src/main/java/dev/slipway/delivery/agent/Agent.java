package dev.slipway.delivery.agent;

import dev.slipway.delivery.DeliveryControllers;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.link.CredentialSecret;
import dev.slipway.delivery.channel.link.Greeting;
import dev.slipway.delivery.channel.link.HubLink;
import dev.slipway.delivery.channel.link.LinkState;
import dev.slipway.delivery.channel.link.Subscriber;
import dev.slipway.delivery.contract.DeliveryOptions;
import dev.slipway.delivery.contract.DestinationCluster;
import dev.slipway.delivery.contract.Destinations;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Controllers;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassObserver;
import dev.slipway.runtime.controller.PassResult;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.git.GitOptions;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An agent: the engine on its own cluster, and the link to the hub. Works on without the link. */
public final class Agent implements AutoCloseable {

    private static final int THREADS = 8;
    private static final Duration CRD_PATIENCE = Duration.ofSeconds(60);
    private static final long JOURNAL_SECONDS = 2;

    private final AgentOptions options;
    private final Kube kube;
    private final Watches watches;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, daemons("pass"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("agent-timer"));
    private final Controllers controllers;
    private final GitSource git;
    private final ForwardedJournal journal = new ForwardedJournal();
    private final Handovers handovers = new Handovers();
    private final DeliveryControllers delivery;
    private final Mirror mirror;
    private final ObjectQuestions questions;
    private final LocalSettings settings;
    private final List<AgentPart> parts;
    private final HubLink link;

    /** An agent that delivers and does nothing else. */
    public Agent(KubernetesClient client, AgentOptions options) {
        this(client, options, List.of());
    }

    public Agent(KubernetesClient client, AgentOptions options, List<AgentPart.Factory> parts) {
        Clock clock = Clock.systemUTC();
        this.options = options;
        this.kube = new Kube(client);
        this.watches = new Watches(kube);
        this.controllers = new Controllers(kube, watches, workers, PassObserver.NONE);
        this.git = new GitSource(GitOptions.standard(options.state().resolve("git")), clock);
        ArtifactSecrets artifacts = new ArtifactSecrets(kube, options.namespace());
        DeliveryOptions handed = options.delivery()
                .within(new HandedLimits(handovers))
                .taking(new HandedManifests(
                        watches::cached,
                        handovers,
                        artifacts,
                        options.delivery().sources()));
        DestinationCluster own = DestinationCluster.local(kube, watches, new Applier(kube, watches));
        this.questions = new ObjectQuestions(own);
        this.settings = new LocalSettings(kube, options.delivery().namespace());
        this.delivery =
                new DeliveryControllers(kube, watches, Destinations.only(own), git, journal, controllers::poke, handed);
        this.mirror = new Mirror(watches, new LocalApplications(kube, handovers, clock), artifacts, handovers);
        AgentPart.Ground ground = new AgentPart.Ground(kube, watches, clock, controllers::poke);
        this.parts = parts.stream().map(factory -> factory.on(ground)).toList();
        this.link = new HubLink(
                options.link(),
                new CredentialSecret(kube, options.namespace()),
                new HubLink.Parts(options.token(), this::greeting, subscribers()),
                clock);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private List<Subscriber> subscribers() {
        Stream<Subscriber> others =
                parts.stream().flatMap(part -> part.resources().stream()).map(Subscription::new);
        return Stream.concat(Stream.of(mirror, settings, questions), others).toList();
    }

    private Greeting greeting() {
        var served = kube.served();
        return new Greeting(served.release(), served.versions());
    }

    /** Make the kind of Applications known to the cluster, begin to deliver, and dial the hub. */
    public void start() {
        Ref own = new Ref(Gvk.of("v1", "Namespace"), "", options.namespace());
        if (kube.get(own).isEmpty()) {
            kube.apply(KubeObject.of(own), "slipway-agent");
        }
        List<KubeObject> kinds = Crds.all().stream()
                .filter(crd -> crd.name().equals("applications.argoproj.io"))
                .toList();
        Crds.apply(kube, kinds, CRD_PATIENCE);
        parts.forEach(part -> part.prepare().forEach(controllers::start));
        delivery.specs().stream().map(this::handedOverOnly).forEach(controllers::start);
        mirror.open(hub());
        settings.open(hub());
        questions.open(hub());
        parts.forEach(part -> part.open(new PartLine(link)));
        link.start();
        timer.scheduleWithFixedDelay(
                () -> journal.send(this::isConnected, link::report),
                JOURNAL_SECONDS,
                JOURNAL_SECONDS,
                TimeUnit.SECONDS);
    }

    private Mirror.Hub hub() {
        return new Mirror.Hub() {
            @Override
            public byte[] fetch(String kind, String name, String digest) {
                return link.fetch(kind, name, digest);
            }

            @Override
            public void report(Report report) {
                link.report(report);
            }
        };
    }

    private boolean isConnected() {
        return link.state().phase() == LinkState.Phase.CONNECTED;
    }

    /** Applications that somebody else put into the cluster must not be delivered with the agent's rights. */
    private ControllerSpec handedOverOnly(ControllerSpec spec) {
        Pass engine = spec.pass();
        return spec.withPass((object, context) ->
                handovers.of(object).isPresent() ? engine.run(object, context) : PassResult.of(Outcome.done()));
    }

    public LinkState state() {
        return link.state();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        link.close();
        mirror.close();
        settings.close();
        questions.close();
        controllers.close();
        parts.forEach(AgentPart::close);
        delivery.close();
        watches.close();
        workers.shutdownNow();
        git.close();
    }
}
