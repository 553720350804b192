package dev.slipway.delivery.handover;

import dev.slipway.delivery.channel.Digests;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.contract.Keys;
import dev.slipway.delivery.handover.message.ApplicationReport;
import dev.slipway.kernel.object.Ref;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is handed over to which cluster, and what was reported of it. Thread-safe. */
final class Offers {

    /**
     * An Application that is handed over.
     *
     * @param artifacts that it refers to
     */
    record Offer(String cluster, String digest, byte[] payload, Set<String> artifacts) {

        static Offer of(String cluster, byte[] payload, Set<String> artifacts) {
            return new Offer(cluster, Digests.of(payload), payload, Set.copyOf(artifacts));
        }
    }

    private record Reported(String cluster, String digest, ApplicationReport report) {}

    private final Map<Ref, Offer> offers = new ConcurrentHashMap<>();
    private final Map<Ref, Reported> reports = new ConcurrentHashMap<>();

    /** Return the name by which both ends know an Application. */
    static String name(Ref application) {
        return application.namespace() + "/" + application.name();
    }

    static Optional<Ref> ref(String name) {
        int slash = name.indexOf('/');
        return slash <= 0 || slash == name.length() - 1
                ? Optional.empty()
                : Optional.of(new Ref(Keys.APPLICATION, name.substring(0, slash), name.substring(slash + 1)));
    }

    Optional<Offer> of(Ref application) {
        return Optional.ofNullable(offers.get(application));
    }

    /** Return what was offered before. */
    Optional<Offer> put(Ref application, Offer offer) {
        return Optional.ofNullable(offers.put(application, offer));
    }

    Optional<Offer> remove(Ref application) {
        reports.remove(application);
        return Optional.ofNullable(offers.remove(application));
    }

    /** Return whether the cluster may have the artifact, because one of its Applications refers to it. */
    boolean mayHave(String cluster, String artifact) {
        return offers.values().stream()
                .anyMatch(offer ->
                        offer.cluster().equals(cluster) && offer.artifacts().contains(artifact));
    }

    /** Return those of the artifacts that no Application refers to. */
    Set<String> unused(Collection<String> artifacts) {
        Set<String> unused = new HashSet<>(artifacts);
        offers.values().forEach(offer -> unused.removeAll(offer.artifacts()));
        return unused;
    }

    /** Take a report, if it is about an Application of that cluster. */
    boolean report(String cluster, Report report) {
        Optional<Ref> application = ref(report.name());
        if (application
                .flatMap(this::of)
                .filter(offer -> offer.cluster().equals(cluster))
                .isEmpty()) {
            return false;
        }
        reports.put(application.get(), new Reported(cluster, report.digest(), ApplicationReport.of(report.payload())));
        return true;
    }

    /** Return what the cluster's agent said last of the Application. */
    Optional<ApplicationReport> reported(String cluster, Ref application) {
        return Optional.ofNullable(reports.get(application))
                .filter(reported -> reported.cluster().equals(cluster))
                .map(Reported::report);
    }

    String reportedDigest(String cluster, Ref application) {
        return Optional.ofNullable(reports.get(application))
                .filter(reported -> reported.cluster().equals(cluster))
                .map(Reported::digest)
                .orElse("");
    }

    Collection<Ref> all() {
        return Set.copyOf(offers.keySet());
    }
}
