package dev.slipway.cluster.aws.inside;

import java.util.List;
import java.util.Map;

/**
 * What is asked for inside a cluster.
 *
 * @param cluster the name of the Cluster, which what is made says it is part of
 * @param roles mappings of IAM roles, as {@code aws-auth} writes them
 * @param users mappings of IAM users
 * @param cni what the network of pods is like
 */
public record Wishes(
        String cluster, List<Map<String, Object>> roles, List<Map<String, Object>> users, Cni cni, Proxy proxy) {

    /** Whether EKS's own network of pods stays, with which environment, and which subnets it takes addresses from. */
    public record Cni(boolean isDisabled, List<Map<String, Object>> environment, List<PodSubnet> subnets) {

        /** Return whether anything is asked for. */
        public boolean isAsked() {
            return isDisabled || !environment.isEmpty() || !subnets.isEmpty();
        }
    }

    /** Whether EKS's own kube-proxy stays. */
    public record Proxy(boolean isDisabled) {}

    /** Return whether anybody is to be mapped. */
    public boolean mapsAnybody() {
        return !roles.isEmpty() || !users.isEmpty();
    }
}
