package dev.slipway.local.controlplane;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** How often the parts of a control plane, which are Go programs, collect their garbage: the environment that says so. */
final class GarbageCollection {

    private static final long MEBI = 1024 * 1024;

    private GarbageCollection() {}

    /** A low target makes the collector give memory back. */
    static Map<String, String> forRoom() {
        return Map.of("GOGC", "80");
    }

    /**
     * A higher target leaves more of few cores for the work. From a third of the machine's memory on it is collected
     * harder, so that the rest of the machine keeps its own.
     */
    static Map<String, String> forWork() {
        return Map.of("GOGC", "250", "GOMEMLIMIT", memory() / 3 / MEBI + "MiB");
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
