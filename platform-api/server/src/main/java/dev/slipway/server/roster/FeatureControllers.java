package dev.slipway.server.roster;

import dev.slipway.runtime.controller.ControllerSpec;
import java.util.List;

/** The controllers that one feature brings. */
public record FeatureControllers(List<ControllerSpec> specs) {

    public FeatureControllers {
        specs = List.copyOf(specs);
    }
}
