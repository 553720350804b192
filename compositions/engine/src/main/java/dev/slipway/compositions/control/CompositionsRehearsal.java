package dev.slipway.compositions.control;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.circuit.Circuits;
import dev.slipway.compositions.composite.Machinery;
import dev.slipway.compositions.composite.ResourceRefs;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.compositions.definition.Definition;
import dev.slipway.compositions.definition.DefinitionControllers;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.preview.Rehearsable;
import dev.slipway.runtime.preview.Rehearsal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Has claims, composite resources and what they depend on take part in plans. Functions run as they do live. */
public final class CompositionsRehearsal implements Rehearsable {

    private final FunctionRuntime functions;

    public CompositionsRehearsal(FunctionRuntime functions) {
        this.functions = functions;
    }

    @Override
    public void join(Rehearsal world) {
        Cluster cluster = new Cluster(world.kube(), world.applier(), world.watches());
        Compositions compositions = new Compositions(cluster, world, functions, Circuits.Listener.NONE);
        compositions.ofComposites().forEach(world::start);
        world.kube().list(DefinitionControllers.DEFINITION, "", Map.of()).stream()
                .filter(definition -> !definition.isDeleting())
                .forEach(definition -> serve(compositions, definition));
        world.madeOf(CompositionsRehearsal::parts);
    }

    /** One that cannot be read is not served live either, and says so on itself. */
    private static void serve(Compositions compositions, KubeObject definition) {
        try {
            compositions.serve(Definition.of(definition));
        } catch (FaultException unreadable) {
            return;
        }
    }

    private static Collection<Ref> parts(KubeObject object) {
        List<Ref> parts = new ArrayList<>(ResourceRefs.read(object, Machinery.MODERN));
        parts.addAll(ResourceRefs.read(object, Machinery.LEGACY));
        KubeObject composite = KubeObject.of(object.map("spec", "resourceRef"));
        composite
                .text("name")
                .ifPresent(name -> parts.add(new Ref(Gvk.of(composite.apiVersion(), composite.kind()), "", name)));
        return parts;
    }
}
