package dev.slipway.runtime.preview;

import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.runtime.controller.ControllerRunner;
import dev.slipway.runtime.controller.ControllerSpec;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The world of one plan: the cluster as it is, with the proposal and what follows from it on top, and the controllers
 * that take part. Everything that is made from what it gives reads the real world and writes only here.
 */
public final class Rehearsal implements ControllerRunner {

    private final Hidden hidden = new Hidden();
    private final CloudLog calls = new CloudLog();
    private final Overlay overlay;
    private final Kube kube;
    private final Watches watches;
    private final LongSteps steps;
    private final Instant now;
    private final Map<String, ControllerSpec> controllers = new LinkedHashMap<>();
    private final Set<String> outside = new HashSet<>();
    private Function<KubeObject, Collection<Ref>> parts = object -> List.of();

    Rehearsal(Kube live, LongSteps steps, Instant now) {
        this.overlay = new Overlay(live.door(), now, hidden);
        this.kube = new Kube(overlay);
        this.watches = Watches.asking(kube);
        this.steps = new RehearsedSteps(steps, calls, now);
        this.now = now;
    }

    public Kube kube() {
        return kube;
    }

    public Watches watches() {
        return watches;
    }

    public Applier applier() {
        return new Applier(kube, watches);
    }

    public LongSteps steps() {
        return steps;
    }

    /** Return where calls to clouds are noted instead of made. */
    public CloudLog calls() {
        return calls;
    }

    /** Return a clock that stands still, so that a plan repeats. */
    public Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** Have a controller take part; one of the same name goes. */
    @Override
    public void start(ControllerSpec spec) {
        kube.forget(spec.gvk());
        controllers.put(spec.name(), spec);
    }

    @Override
    public void stop(String name) {
        controllers.remove(name);
    }

    @Override
    public boolean runs(String name) {
        return controllers.containsKey(name);
    }

    @Override
    public void poke(Ref object) {
        // A rehearsal finds out by itself who has to look again.
    }

    /** Say that objects of a kind stand for something outside of Kubernetes, which is made only when they are. */
    public void standsForOutside(Gvk kind) {
        outside.add(kind.group() + "/" + kind.kind());
    }

    /** Say what an object is made of by its own account, so that a plan of it looks at all of that. */
    public void madeOf(Function<KubeObject, Collection<Ref>> known) {
        this.parts = known;
    }

    List<ControllerSpec> controllers() {
        return List.copyOf(controllers.values());
    }

    List<ControllerSpec> controllersOf(Gvk kind) {
        return controllers.values().stream()
                .filter(spec -> spec.gvk().sameKind(kind))
                .toList();
    }

    boolean standsForOutside(KubeObject object) {
        return outside.contains(object.gvk().group() + "/" + object.kind());
    }

    Collection<Ref> partsOf(KubeObject object) {
        return parts.apply(object);
    }

    Overlay overlay() {
        return overlay;
    }

    Hidden hidden() {
        return hidden;
    }

    Instant now() {
        return now;
    }
}
