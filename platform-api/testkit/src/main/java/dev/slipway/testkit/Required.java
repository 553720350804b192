package dev.slipway.testkit;

import dev.slipway.local.tool.Provision;
import dev.slipway.local.tool.Provision.Available;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test cannot run without. Where it cannot be had the test is skipped and the reason printed; with {@code CI=true}
 * it fails instead, because there a skipped test is a test that nobody misses.
 */
public final class Required {

    private Required() {}

    /** The tool, or the end of this test. */
    public static Available tool(Provision provision) {
        return provision.fold(available -> available, missing -> {
            throw unavailable(missing.message());
        });
    }

    private static RuntimeException unavailable(String reason) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            return new IllegalStateException(reason);
        }
        System.out.println("test skipped: " + reason);
        Assumptions.abort(reason);
        return new IllegalStateException(reason);
    }
}
