package dev.slipway.delivery.cluster;

import java.util.List;
import java.util.Map;

/** How a token for a cluster is got at, where its Secret does not hold one. */
public sealed interface ClusterLogin {

    /**
     * A token of AWS for an EKS cluster ({@code awsAuthConfig}).
     *
     * @param roleArn the role to assume for it, empty for the server's own
     * @param server the cluster's address, which names its region
     */
    record Aws(String clusterName, String roleArn, String server) implements ClusterLogin {}

    /**
     * A program that prints an {@code ExecCredential} ({@code execProviderConfig}).
     *
     * @param installHint what to say when the program is not there
     */
    record Program(
            String command,
            List<String> arguments,
            Map<String, String> environment,
            String apiVersion,
            String installHint)
            implements ClusterLogin {

        public Program {
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }
    }
}
