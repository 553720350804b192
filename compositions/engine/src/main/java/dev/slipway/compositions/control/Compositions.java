package dev.slipway.compositions.control;

import dev.slipway.compositions.Keys;
import dev.slipway.compositions.catalog.Capability;
import dev.slipway.compositions.catalog.FunctionPass;
import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.catalog.LivePorts;
import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.compositions.claim.ClaimPass;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.compositions.definition.DefinitionControllers;
import dev.slipway.compositions.definition.KindControllers;
import dev.slipway.compositions.interest.Interests;
import dev.slipway.compositions.operation.OperationControllers;
import dev.slipway.compositions.revision.PipelineCheck;
import dev.slipway.compositions.revision.RevisionChoice;
import dev.slipway.compositions.revision.RevisionPass;
import dev.slipway.compositions.usage.UsagePass;
import dev.slipway.compositions.xr.ComposedWatches;
import dev.slipway.compositions.xr.CompositePass;
import dev.slipway.compositions.xr.Engine;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.controller.ControllerRunner;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.controller.Trigger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Everything that serves Crossplane's composition model, ready to be run. */
public final class Compositions implements KindControllers {

    private static final Gvk COMPOSITION = new Gvk("apiextensions.crossplane.io", "v1", "Composition");
    private static final Gvk FUNCTION = new Gvk("pkg.crossplane.io", "v1", "Function");

    private final Cluster cluster;
    private final ControllerRunner controllers;
    private final FunctionRuntime functions;
    private final Interests interests;
    private final Engine engine;
    private final Map<Ref, Definition> served = new ConcurrentHashMap<>();
    private final Map<String, Integer> seenRevisions = new ConcurrentHashMap<>();

    public Compositions(Cluster cluster, ControllerRunner controllers, FunctionRuntime functions) {
        this(cluster, controllers, functions, Circuits.Listener.NONE);
    }

    /** The same, with somebody who is told what circuit breakers do. */
    public Compositions(
            Cluster cluster, ControllerRunner controllers, FunctionRuntime functions, Circuits.Listener listener) {
        this.cluster = cluster;
        this.controllers = controllers;
        Circuits circuits = new Circuits(Clock.systemUTC(), listener);
        ComposedWatches watches = new ComposedWatches(cluster.watches(), controllers::poke, circuits);
        watches.watchSecrets();
        this.functions = functions;
        this.interests = Interests.of(cluster.watches(), controllers::poke);
        this.engine = Engine.of(cluster, functions, watches, interests, circuits);
    }

    /** Return the controllers of the kinds that are always there; those of composite resources come and go. */
    public List<ControllerSpec> controllers() {
        List<ControllerSpec> all = new ArrayList<>(ofComposites());
        all.addAll(OperationControllers.of(cluster, functions, interests));
        return all;
    }

    /** Return those of them that a plan plays through: functions of operations may do more than answer. */
    List<ControllerSpec> ofComposites() {
        List<ControllerSpec> always = new ArrayList<>(UsagePass.controllers(cluster, interests));
        always.add(DefinitionControllers.definitions(cluster, this));
        always.add(RevisionPass.controller(cluster));
        always.add(FunctionPass.controller(functions, cluster.watches()));
        LivePorts ports = new LivePorts(cluster, functions, Capability.COMPOSITION);
        always.add(PipelineCheck.controller(cluster, ports::check, ports::lacking));
        return always;
    }

    @Override
    public synchronized void serve(Definition definition) {
        Definition before = served.put(definition.ref(), definition);
        boolean same = before != null
                && before.composite().equals(definition.composite())
                && before.claim().equals(definition.claim());
        if (!same || !controllers.runs(compositeName(definition))) {
            controllers.start(compositeController(definition));
            definition.claim().ifPresent(claim -> controllers.start(claimController(definition, claim)));
        }
    }

    @Override
    public synchronized void stop(Definition definition) {
        served.remove(definition.ref());
        controllers.stop(compositeName(definition));
        controllers.stop(claimName(definition));
    }

    private ControllerSpec compositeController(Definition definition) {
        Gvk kind = definition.composite();
        return new ControllerSpec(
                        compositeName(definition),
                        kind,
                        Keys.COMPOSITE_MANAGER + "/status",
                        Keys.COMPOSITE_FINALIZER,
                        new CompositePass(current(definition), engine),
                        List.of(
                                new Trigger(COMPOSITION, changed -> undecided(kind)),
                                new Trigger(RevisionChoice.REVISION, revision -> composedBy(kind, revision)),
                                new Trigger(FUNCTION, changed -> selected(kind, xr -> true))))
                .withFinalizerByPass();
    }

    private ControllerSpec claimController(Definition definition, Gvk claim) {
        return new ControllerSpec(
                        claimName(definition),
                        claim,
                        Keys.CLAIM_MANAGER + "/status",
                        Keys.CLAIM_FINALIZER,
                        new ClaimPass(cluster, current(definition)),
                        List.of(new Trigger(definition.composite(), xr -> claimOf(xr, claim))))
                .withFinalizerByPass();
    }

    private Supplier<Definition> current(Definition definition) {
        return () -> served.getOrDefault(definition.ref(), definition);
    }

    /** A composition may be what a composite resource that has chosen none waits for. */
    private Set<Ref> undecided(Gvk kind) {
        return selected(kind, xr -> compositionOf(xr).isEmpty());
    }

    private Set<Ref> composedBy(Gvk kind, KubeObject revision) {
        if (isOldNews(kind, revision)) {
            return Set.of();
        }
        Optional<String> composition = revision.label(Keys.COMPOSITION_NAME);
        return selected(kind, xr -> {
            Optional<String> chosen = compositionOf(xr);
            return chosen.isEmpty() || chosen.equals(composition);
        });
    }

    /** What is said of a revision in its status is nothing to those that it composes, which may be thousands. */
    private boolean isOldNews(Gvk kind, KubeObject revision) {
        int content = Objects.hash(revision.at("spec", "revision"), revision.labels(), revision.isDeleting());
        Integer before = seenRevisions.put(kind + "/" + revision.uid(), content);
        return before != null && before == content;
    }

    private static Optional<String> compositionOf(KubeObject xr) {
        return Machinery.MODERN.compositionName(xr).or(() -> Machinery.LEGACY.compositionName(xr));
    }

    private Set<Ref> selected(Gvk kind, Predicate<KubeObject> matters) {
        Set<Ref> refs = new HashSet<>();
        if (cluster.watches().isWatched(kind)) {
            cluster.watches().cached(kind).stream().filter(matters).forEach(xr -> refs.add(xr.ref()));
        }
        return refs;
    }

    private static Set<Ref> claimOf(KubeObject xr, Gvk claim) {
        return xr.text("spec", "claimRef", "name")
                .map(name -> Set.of(
                        new Ref(claim, xr.text("spec", "claimRef", "namespace").orElse(""), name)))
                .orElse(Set.of());
    }

    private static String compositeName(Definition definition) {
        return "composite/" + definition.ref().name();
    }

    private static String claimName(Definition definition) {
        return "claim/" + definition.ref().name();
    }
}
