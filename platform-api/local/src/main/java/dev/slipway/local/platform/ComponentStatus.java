package dev.slipway.local.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How a component is.
 *
 * @param address where it listens
 * @param pid its process, when it runs
 */
public record ComponentStatus(String name, Condition condition, String address, OptionalLong pid, Path log) {

    /** The three things that one can see from outside. */
    public enum Condition {
        HEALTHY,
        /** It runs but does not answer. */
        UNHEALTHY,
        STOPPED
    }

    static ComponentStatus of(Component component) throws IOException, InterruptedException {
        var process = component.find().find();
        if (process.isEmpty()) {
            return new ComponentStatus(
                    component.name(), Condition.STOPPED, component.address(), OptionalLong.empty(), component.log());
        }
        return new ComponentStatus(
                component.name(),
                isHealthy(component) ? Condition.HEALTHY : Condition.UNHEALTHY,
                component.address(),
                OptionalLong.of(process.get().pid()),
                component.log());
    }

    private static boolean isHealthy(Component component) throws InterruptedException {
        try {
            return component.health().isHealthy();
        } catch (IOException e) {
            return false;
        }
    }
}
