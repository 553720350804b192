package dev.slipway.local.platform;

import java.util.List;

/**
 * One thing to do while the platform comes up: start a component, or prepare something between two.
 *
 * @param name as progress lines call it
 * @param detail shown beside the name when it is done
 * @param needs the steps that must be done before
 */
record Step(String name, String detail, List<String> needs, Component.Start action) {

    static Step of(Component component) {
        return new Step(component.name(), component.address(), component.needs(), component.start());
    }
}
