package dev.slipway.delivery.handover;

import dev.slipway.delivery.app.Renderings;
import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.hub.AgentHub;
import dev.slipway.delivery.channel.hub.Presence;
import dev.slipway.delivery.channel.hub.ResourceProvider;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.contract.Limits;
import dev.slipway.delivery.handover.AgentClusters.AgentCluster;
import dev.slipway.delivery.objects.LiveObjects;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.kube.KindInfo;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands Applications over to the agents of their clusters. It offers them to agents as resources, and puts itself in front
 * of the engine's pass; {@link #connect} joins it with the port that agents dial.
 */
public final class Handover implements AutoCloseable {

    /** How long somebody is kept waiting for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Gateways gateways;
    private final Settings settings;
    private final Offers offers = new Offers();
    private final Artifacts artifacts;
    private final HandedSettings handedSettings;
    private final AgentObjects questions = new AgentObjects(PATIENCE);
    private final HandoverPass pass;
    private volatile Optional<AgentHub> hub = Optional.empty();

    /**
     * What hands over work with.
     *
     * @param poke has an Application looked at
     */
    public record Gateways(
            Kube kube,
            Watches watches,
            Renderings renderings,
            Limits limits,
            AgentClusters clusters,
            Journal journal,
            Consumer<Ref> poke) {}

    /**
     * How things are handed over.
     *
     * @param namespace where argocd-cm is
     * @param directory for rendered manifests; begins empty
     * @param grace how long an agent may be away before its Applications say so
     * @param since when this hub began
     */
    public record Settings(String namespace, Path directory, Duration grace, Instant since) {}

    public Handover(Gateways gateways, Settings settings) {
        this.gateways = gateways;
        this.settings = settings;
        this.artifacts = new Artifacts(settings.directory());
        this.handedSettings = new HandedSettings(gateways.kube(), settings.namespace());
        Judgement judgement = new Judgement(
                gateways.limits(), kind -> gateways.kube().kind(kind).map(KindInfo::namespaced));
        Drafts drafts = new Drafts(gateways.renderings(), artifacts, judgement, this::presence);
        this.pass = new HandoverPass(gateways.kube(), gateways.renderings(), judgement, drafts, new OpenDesk());
    }

    /** Return what agents may have. */
    public List<ResourceProvider> providers() {
        return List.of(
                new Applications(),
                new RenderedArtifacts(),
                new JournalEntries(gateways.journal()),
                handedSettings,
                questions);
    }

    /** Return the objects of an Application by way of the agent that delivers it; empty for one that the hub delivers. */
    public Optional<LiveObjects> objects(KubeObject application) {
        return cluster(application).map(cluster -> questions.of(cluster.name(), hub));
    }

    /** Tell agents by this port from now on, and look at their Applications when they come and go. */
    public void connect(AgentHub port) {
        hub = Optional.of(port);
        port.onPresence(this::lookAtAll);
        handedSettings.connect(port);
    }

    /** Return the controller of Applications with a pass that hands over those of agents. */
    public ControllerSpec around(ControllerSpec applications) {
        Pass engine = applications.pass();
        return applications.withPass((object, context) -> {
            Optional<AgentCluster> cluster = cluster(object);
            if (cluster.isEmpty()) {
                offers.of(object.ref()).ifPresent(offer -> pass.forget(object.ref()));
                return engine.run(object, context);
            }
            return pass.run(object, cluster.get(), context);
        });
    }

    private Optional<AgentCluster> cluster(KubeObject application) {
        return gateways.clusters()
                .find(
                        application.text("spec", "destination", "server").orElse(""),
                        application.text("spec", "destination", "name").orElse(""));
    }

    private Optional<Presence> presence(String cluster) {
        return hub.flatMap(port -> port.presence(cluster));
    }

    /** Look at the Applications of a cluster. */
    public void lookAtAll(String cluster) {
        of(cluster).forEach(application -> gateways.poke().accept(application.ref()));
    }

    private List<KubeObject> of(String cluster) {
        return gateways.watches().cached(Keys.APPLICATION).stream()
                .filter(application -> cluster(application)
                        .filter(found -> found.name().equals(cluster))
                        .isPresent())
                .toList();
    }

    @Override
    public void close() {
        handedSettings.close();
    }

    /** What the pass sees of all this. */
    private final class OpenDesk implements HandoverPass.Desk {

        @Override
        public Offers offers() {
            return offers;
        }

        @Override
        public void offer(Ref application, Offers.Offer offer) {
            Optional<Offers.Offer> before = offers.put(application, offer);
            if (before.filter(old -> old.cluster().equals(offer.cluster())
                            && old.digest().equals(offer.digest()))
                    .isPresent()) {
                return;
            }
            String name = Offers.name(application);
            before.ifPresent(old -> {
                offers.unused(old.artifacts()).forEach(artifacts::remove);
                if (!old.cluster().equals(offer.cluster())) {
                    hub.ifPresent(port -> port.removed(old.cluster(), Kinds.APPLICATION, name));
                }
            });
            hub.ifPresent(port -> port.changed(offer.cluster(), Kinds.APPLICATION, name, offer.digest()));
        }

        @Override
        public void withdraw(Ref application) {
            offers.remove(application).ifPresent(old -> {
                offers.unused(old.artifacts()).forEach(artifacts::remove);
                hub.ifPresent(port -> port.removed(old.cluster(), Kinds.APPLICATION, Offers.name(application)));
            });
        }

        @Override
        public Optional<Presence> presence(String cluster) {
            return Handover.this.presence(cluster);
        }

        @Override
        public Instant since() {
            return settings.since();
        }

        @Override
        public Duration grace() {
            return settings.grace();
        }
    }

    /** Applications, by the objects of the hub: one that was not looked at yet is listed without a digest. */
    private final class Applications implements ResourceProvider {

        @Override
        public String kind() {
            return Kinds.APPLICATION;
        }

        @Override
        public Map<String, String> inventory(String cluster) {
            if (!gateways.watches().isWatched(Keys.APPLICATION)) {
                throw new FaultException(Fault.UNAVAILABLE, "the Applications are not known yet");
            }
            Map<String, String> all = new LinkedHashMap<>();
            of(cluster).stream()
                    .map(KubeObject::ref)
                    .forEach(application -> all.put(
                            Offers.name(application),
                            offers.of(application)
                                    .filter(offer -> offer.cluster().equals(cluster))
                                    .map(Offers.Offer::digest)
                                    .orElse("")));
            return all;
        }

        @Override
        public Optional<byte[]> content(String cluster, String name, String digest) {
            return Offers.ref(name)
                    .flatMap(offers::of)
                    .filter(offer ->
                            offer.cluster().equals(cluster) && offer.digest().equals(digest))
                    .map(Offers.Offer::payload);
        }

        @Override
        public String reported(String cluster, String name) {
            return Offers.ref(name)
                    .map(application -> offers.reportedDigest(cluster, application))
                    .orElse("");
        }

        @Override
        public void report(String cluster, Report report) {
            if (offers.report(cluster, report)) {
                Offers.ref(report.name()).ifPresent(gateways.poke());
            }
        }
    }

    /** Rendered manifests: a cluster may have those that its own Applications refer to. */
    private final class RenderedArtifacts implements ResourceProvider {

        @Override
        public String kind() {
            return Kinds.ARTIFACT;
        }

        @Override
        public Map<String, String> inventory(String cluster) {
            return Map.of();
        }

        @Override
        public Optional<byte[]> content(String cluster, String name, String digest) {
            return name.equals(digest) && offers.mayHave(cluster, digest) ? artifacts.get(digest) : Optional.empty();
        }
    }
}
