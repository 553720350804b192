package dev.slipway.compositions.xr;

import dev.slipway.compositions.composite.CompositeEvent;
import dev.slipway.runtime.controller.PassEvent;
import java.util.List;

/** What functions report, as events of the composite resource. */
final class Told {

    private Told() {}

    static List<PassEvent> of(List<CompositeEvent> events) {
        return events.stream()
                .map(event -> new PassEvent(event.type(), event.reason(), event.message()))
                .toList();
    }
}
