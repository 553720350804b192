package dev.slipway.delivery.handover;

import dev.slipway.delivery.app.Renderings;
import dev.slipway.delivery.app.Renderings.Rendered;
import dev.slipway.delivery.channel.hub.Presence;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.handover.AgentClusters.AgentCluster;
import dev.slipway.delivery.handover.message.Artifact;
import dev.slipway.delivery.handover.message.HandedApplication;
import dev.slipway.delivery.handover.message.HandedOperation;
import dev.slipway.delivery.handover.message.HandedRevision;
import dev.slipway.delivery.handover.message.HandedSources;
import dev.slipway.delivery.handover.message.HandoverKeys;
import dev.slipway.delivery.handover.message.Verdicts;
import dev.slipway.delivery.source.Manifest;
import dev.slipway.delivery.source.RenderRequest.Target;
import dev.slipway.delivery.source.Renderer.Memory;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.git.Revision;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what is handed over: rendered here or not, with what the project permits. */
final class Drafts {

    private static final Map<String, Object> LOCAL = Map.of("server", "https://kubernetes.default.svc");

    private final Renderings renderings;
    private final Artifacts artifacts;
    private final Judgement judgement;
    private final Function<String, Optional<Presence>> presence;

    Drafts(
            Renderings renderings,
            Artifacts artifacts,
            Judgement judgement,
            Function<String, Optional<Presence>> presence) {
        this.renderings = renderings;
        this.artifacts = artifacts;
        this.judgement = judgement;
        this.presence = presence;
    }

    /**
     * Something to hand over.
     *
     * @param artifacts that it refers to
     */
    record Draft(HandedApplication handed, Set<String> artifacts) {}

    /** What somebody on the hub wants besides: a look, how; an end to the operation that began then. */
    record Wishes(String refresh, Memory memory, String terminate) {}

    /** Return the Application as its agent is to have it; fails as its sources do. */
    Draft of(KubeObject application, AgentCluster cluster, Wishes wishes, Instant now) {
        if (cluster.rendersItself()) {
            Verdicts verdicts = judgement.of(application, List.of(), now);
            HandedOperation operation = operation(application, null, wishes);
            return new Draft(
                    new HandedApplication(described(application), false, null, operation, verdicts, wishes.refresh()),
                    Set.of());
        }
        // Every destination is the agent's own cluster, by whatever name the hub knows it.
        KubeObject local = local(application);
        Supplier<Target> target = () -> target(cluster.name());
        Rendered newest = renderings.newest(local, target, wishes.memory(), now);
        Optional<Rendered> other = renderings.operation(local, target, revision(newest), now);
        HandedSources sources = kept(newest);
        @Nullable HandedSources operationSources = other.map(this::kept).orElse(null);
        Set<String> used = new HashSet<>(Set.of(sources.artifact()));
        Optional.ofNullable(operationSources).map(HandedSources::artifact).ifPresent(used::add);
        List<Manifest> all = java.util.stream.Stream.concat(java.util.stream.Stream.of(newest), other.stream())
                .flatMap(rendered -> rendered.sources().rendering().manifests().stream())
                .toList();
        Verdicts verdicts = judgement.of(application, all, now);
        return new Draft(
                new HandedApplication(
                        described(application),
                        false,
                        sources,
                        operation(application, operationSources, wishes),
                        verdicts,
                        wishes.refresh()),
                used);
    }

    /** Return the Application as something to be deleted; what it was delivered from does not matter any more. */
    static HandedApplication deleting(KubeObject application, @Nullable HandedSources sources) {
        return new HandedApplication(described(application), true, sources, HandedOperation.NONE, Verdicts.NONE, "");
    }

    private HandedSources kept(Rendered rendered) {
        String digest = artifacts.put(Artifact.of(rendered.sources()).bytes());
        return new HandedSources(
                digest, rendered.revisions().stream().map(HandedRevision::of).toList());
    }

    private static String revision(Rendered rendered) {
        return rendered.revisions().stream().map(Revision::sha).collect(Collectors.joining(","));
    }

    private static HandedOperation operation(KubeObject application, @Nullable HandedSources sources, Wishes wishes) {
        Map<String, Object> asked = application.map("operation");
        return new HandedOperation(
                asked.isEmpty()
                        ? ""
                        : application.annotation(HandoverKeys.OPERATION).orElse(""),
                asked.isEmpty() ? null : asked,
                sources,
                wishes.terminate());
    }

    private Target target(String cluster) {
        return presence.apply(cluster)
                .map(known -> new Target(known.kubernetesVersion(), known.apiVersions()))
                .orElseGet(Target::unknown);
    }

    static KubeObject local(KubeObject application) {
        Map<String, Object> destination = new LinkedHashMap<>(LOCAL);
        application
                .text("spec", "destination", "namespace")
                .ifPresent(namespace -> destination.put("namespace", namespace));
        return application.with(destination, "spec", "destination");
    }

    /** Return what of the Application concerns its delivery, in an order that does not change. */
    private static Map<String, Object> described(KubeObject application) {
        Map<String, String> annotations = new java.util.TreeMap<>(application.annotations());
        annotations.keySet().removeAll(Set.of(Keys.REFRESH, HandoverKeys.OPERATION));
        annotations.keySet().removeIf(key -> key.startsWith("kubectl.kubernetes.io/"));
        Ref ref = application.ref();
        KubeObject described = KubeObject.of(ref);
        if (!annotations.isEmpty()) {
            described = described.with(annotations, "metadata", "annotations");
        }
        if (!application.labels().isEmpty()) {
            described = described.with(new java.util.TreeMap<>(application.labels()), "metadata", "labels");
        }
        List<String> finalizers = ours(application);
        if (!finalizers.isEmpty()) {
            described = described.with(finalizers, "metadata", "finalizers");
        }
        return local(described.with(application.map("spec"), "spec")).tree();
    }

    /** Return the finalizers that ask for something to be done in the cluster. */
    static List<String> ours(KubeObject application) {
        return application.finalizers().stream()
                .filter(finalizer -> finalizer.contains("finalizer.argocd.argoproj.io"))
                .toList();
    }
}
