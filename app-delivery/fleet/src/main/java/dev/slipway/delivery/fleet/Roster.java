package dev.slipway.delivery.fleet;

import dev.slipway.delivery.cluster.Registration;
import dev.slipway.delivery.contract.DestinationCluster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which cluster a destination means, by Argo CD's rules: an address is compared without the slashes at its end; a name
 * that several clusters have means none of them; the hub's own cluster has its well-known name unless a Secret for its
 * address gives it another one. Pure.
 */
record Roster(List<Registration> registrations, boolean servesHub) {

    Roster {
        registrations = List.copyOf(registrations);
    }

    /** Either the registration, or nothing for the hub's own cluster without one, or why there is none. */
    record Match(Optional<Registration> registration, boolean hub, String problem) {

        private static Match none(String problem) {
            return new Match(Optional.empty(), false, problem);
        }
    }

    Match find(String server, String name) {
        Match found = server.isEmpty() ? byName(name) : byServer(server);
        return found.hub() && !servesHub
                ? Match.none("the hub's own cluster is switched off as a destination by cluster.inClusterEnabled in"
                        + " argocd-cm")
                : found;
    }

    private Match byServer(String server) {
        List<Registration> those = registrations.stream()
                .filter(each -> each.cluster().server().equals(server))
                .toList();
        boolean hub = server.equals(DestinationCluster.LOCAL_SERVER);
        if (those.isEmpty()) {
            return hub
                    ? new Match(Optional.empty(), true, "")
                    : Match.none("cluster \"" + server + "\" not found: there is no cluster Secret with this server");
        }
        if (those.size() > 1) {
            return Match.none("there are " + those.size() + " clusters with the same server " + server
                    + ": the Secrets " + secrets(those));
        }
        return new Match(Optional.of(those.get(0)), hub, "");
    }

    private Match byName(String name) {
        List<Registration> those = registrations.stream()
                .filter(each -> each.cluster().name().equals(name))
                .toList();
        if (those.size() > 1) {
            String servers = those.stream().map(each -> each.cluster().server()).collect(Collectors.joining(" "));
            return Match.none("there are " + those.size() + " clusters with the same name " + name + ": [" + servers
                    + "], of the Secrets " + secrets(those));
        }
        if (those.size() == 1) {
            return byServer(those.get(0).cluster().server());
        }
        boolean renamed = registrations.stream()
                .anyMatch(each -> each.cluster().server().equals(DestinationCluster.LOCAL_SERVER));
        return name.equals(DestinationCluster.LOCAL_NAME) && !renamed
                ? new Match(Optional.empty(), true, "")
                : Match.none("there are no clusters with this name: " + name);
    }

    private static String secrets(List<Registration> those) {
        return those.stream().map(each -> each.secret().name()).collect(Collectors.joining(", "));
    }
}
