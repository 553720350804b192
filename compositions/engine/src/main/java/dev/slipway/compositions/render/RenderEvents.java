package dev.slipway.compositions.render;

import dev.slipway.compositions.composite.Composed;
import dev.slipway.compositions.composite.CompositeEvent;
import dev.slipway.compositions.composite.Composition;
import dev.slipway.kernel.object.KubeObject;
import java.util.ArrayList;
import java.util.List;

/** What Crossplane's reconciler tells about a composite resource besides what functions say. */
final class RenderEvents {

    private static final String NORMAL = "Normal";

    private RenderEvents() {}

    static CompositeEvent paused() {
        return new CompositeEvent(NORMAL, "ReconciliationPaused", "Reconciliation is paused via the pause annotation");
    }

    static List<CompositeEvent> of(Composition composition, KubeObject before, KubeObject selected, KubeObject chosen) {
        List<CompositeEvent> events = new ArrayList<>();
        if (!before.map("spec").equals(selected.map("spec"))) {
            events.add(new CompositeEvent(
                    NORMAL, "SelectComposition", "Successfully selected composition: " + chosen.name()));
        }
        events.addAll(composition.fold(RenderEvents::planned, Composition.Refused::events));
        return events;
    }

    private static List<CompositeEvent> planned(Composition.Planned planned) {
        List<CompositeEvent> events = new ArrayList<>(planned.events());
        planned.composed().stream()
                .filter(composed -> !composed.ready())
                .map(Composed::resourceName)
                .forEach(name -> events.add(new CompositeEvent(
                        NORMAL, "ComposeResources", "Composed resource \"" + name + "\" is not yet ready")));
        return events;
    }
}
