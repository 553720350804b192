package dev.slipway.delivery.channel;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.regex.Pattern;

/** The names of clusters, which become names of Secrets and subjects of certificates. */
public final class Names {

    private static final Pattern CLUSTER = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,198}[a-z0-9])?");

    private Names() {}

    /** Return the name; fails with INVALID when it cannot be that of a cluster with an agent. */
    public static String cluster(String name) {
        if (!CLUSTER.matcher(name).matches()) {
            throw new FaultException(
                    Fault.INVALID,
                    "a cluster with an agent has a name of at most 200 lower-case letters, digits, '-' and '.'");
        }
        return name;
    }
}
