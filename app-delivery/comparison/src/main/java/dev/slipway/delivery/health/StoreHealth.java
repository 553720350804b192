package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.OrderedRules.check;
import static dev.slipway.delivery.health.OrderedRules.holds;
import static dev.slipway.delivery.health.OrderedRules.said;
import static dev.slipway.delivery.health.OrderedRules.saidInStatus;
import static dev.slipway.delivery.health.OrderedRules.when;
import static dev.slipway.delivery.health.OrderedRules.word;
import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks of what keeps data: databases, search, ensembles, object stores and volumes. */
final class StoreHealth {

    private static final Set<String> FAULTS_OF_MINIO = Set.of(
            "Statefulset not controlled by operator",
            "Another MinIO Tenant already exists in the namespace",
            "Tenant credentials are not set properly",
            "Different versions across MinIO Pools",
            "Pool Decommissioning Not Allowed");
    private static final Map<String, HealthCode> STATES_OF_MONGO = Map.of(
            "initializing", HealthCode.PROGRESSING,
            "ready", HealthCode.HEALTHY,
            "error", HealthCode.DEGRADED,
            "stopping", HealthCode.PROGRESSING,
            "paused", HealthCode.SUSPENDED);

    private StoreHealth() {}

    static Map<String, Function<KubeObject, Health>> checks() {
        return Map.ofEntries(
                entry("logstash.k8s.elastic.co/Logstash", logstash()),
                entry("mariadb.mmontes.io/MariaDB", StoreHealth::mariaDb),
                entry("minio.min.io/Tenant", StoreHealth::minio),
                entry("objectbucket.io/ObjectBucketClaim", StoreHealth::bucketClaim),
                entry("ocs.openshift.io/StorageCluster", StoreHealth::storageCluster),
                entry("psmdb.percona.com/PerconaServerMongoDB", StoreHealth::mongo),
                entry("pxc.percona.com/PerconaXtraDBCluster", StoreHealth::xtraDb),
                entry("solr.apache.org/SolrCloud", StoreHealth::solr),
                entry("trident.netapp.io/TridentBackendConfig", tridentBackend()),
                entry("trident.netapp.io/TridentOrchestrator", tridentOrchestrator()),
                entry("zookeeper.pravega.io/ZookeeperCluster", StoreHealth::zookeeper));
    }

    private static Function<KubeObject, Health> logstash() {
        Map<String, Health> colours = Map.of(
                "green", Health.healthy("Logstash status is Green"),
                "yellow", Health.progressing("Logstash status is Yellow"),
                "red", Health.degraded("Logstash status is Red"));
        return check(Health.progressing("Waiting for Logstash"), word(colours, "status", "health"));
    }

    /** The first false condition decides, of whatever type; without one the last condition has the message. */
    private static Health mariaDb(KubeObject object) {
        if (object.at("status", "conditions").isEmpty()) {
            return Health.progressing("No status info available");
        }
        List<KubeObject> conditions = Field.conditions(object);
        Optional<KubeObject> broken = conditions.stream().filter(Field::isFalse).findFirst();
        if (broken.isEmpty()) {
            return Health.healthy(conditions.isEmpty() ? "" : Field.message(conditions.get(conditions.size() - 1)));
        }
        boolean failed = OrderedRules.reason(broken.get()).equals("Failed");
        return new Health(failed ? HealthCode.DEGRADED : HealthCode.PROGRESSING, Field.message(broken.get()));
    }

    private static Health minio(KubeObject object) {
        Optional<String> state = object.text("status", "currentState");
        if (state.isEmpty()) {
            return Health.progressing("No status info available");
        }
        if (state.get().equals("Initialized")) {
            return Health.healthy(state.get());
        }
        return FAULTS_OF_MINIO.contains(state.get()) ? Health.degraded(state.get()) : Health.progressing(state.get());
    }

    private static Health bucketClaim(KubeObject object) {
        Optional<String> phase = object.text("status", "phase");
        if (object.at("status").isEmpty()) {
            return Health.progressing("Waiting for status to be reported");
        }
        if (phase.isEmpty()) {
            return Health.progressing("Waiting for phase to be reported");
        }
        String message = "Object bucket claim phase is " + phase.get();
        return switch (phase.get()) {
            case "Bound" -> Health.healthy(message);
            case "Failed" -> Health.degraded(message);
            default -> Health.progressing(message);
        };
    }

    /** Degraded outweighs Progressing, that outweighs Available; of several of a type the last has the message. */
    private static Health storageCluster(KubeObject object) {
        return check(
                        Health.unknown("StorageCluster is in an unknown state."),
                        lastTrue("Degraded", HealthCode.DEGRADED),
                        lastTrue("Progressing", HealthCode.PROGRESSING),
                        lastTrue("Available", HealthCode.HEALTHY))
                .apply(object);
    }

    private static OrderedRules.Rule lastTrue(String type, HealthCode code) {
        return object -> Field.conditions(object).stream()
                .filter(condition -> OrderedRules.is(condition, type, "True"))
                .reduce((earlier, later) -> later)
                .map(said(code));
    }

    private static Health mongo(KubeObject object) {
        if (object.at("status").isEmpty()) {
            return Health.unknown("Cluster status is unknown");
        }
        String state = Field.text(object, "status", "state");
        return new Health(STATES_OF_MONGO.getOrDefault(state, HealthCode.UNKNOWN), nodes(object));
    }

    private static String nodes(KubeObject object) {
        return Field.number(object, "status", "ready") + "/" + Field.number(object, "status", "size")
                + " node(s) are ready";
    }

    private static Health xtraDb(KubeObject object) {
        return switch (Field.text(object, "status", "state")) {
            case "initializing" -> Health.progressing(nodes(object));
            case "ready" -> Health.healthy(nodes(object));
            case "paused" -> Health.unknown("Cluster is paused");
            case "stopping" -> Health.degraded("Cluster is stopping (" + nodes(object) + ")");
            case "error" -> Health.degraded("Cluster is on error: " + xtraDbErrors(object));
            default ->
                Health.unknown("Cluster status is unknown. Ensure your ArgoCD is current and then check for/file a bug"
                        + " report: https://github.com/argoproj/argo-cd/issues");
        };
    }

    private static String xtraDbErrors(KubeObject object) {
        return object.list("status", "message").stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Nothing in the status of Solr says that it is degraded. */
    private static Health solr(KubeObject object) {
        if (object.at("status", "solrNodes").isEmpty()) {
            return Health.progressing("Waiting for solr to exist");
        }
        boolean ready = Field.items(object, "status", "solrNodes").stream()
                .allMatch(node -> node.at("ready").filter(Boolean.TRUE::equals).isPresent());
        return ready ? Health.healthy("Solr is ready") : Health.progressing("Not all replicas are ready");
    }

    private static Function<KubeObject, Health> tridentBackend() {
        return check(
                Health.progressing("Waiting for backend creation"),
                when(
                        holds("Bound", "status", "phase").and(holds("Success", "status", "lastOperationStatus")),
                        saidInStatus(HealthCode.HEALTHY)),
                when(holds("Failed", "status", "lastOperationStatus"), saidInStatus(HealthCode.DEGRADED)));
    }

    private static Function<KubeObject, Health> tridentOrchestrator() {
        return check(
                Health.progressing("Waiting for trident installation"),
                when(holds("Installed", "status", "status"), saidInStatus(HealthCode.HEALTHY)),
                when(
                        holds("Failed", "status", "status").or(holds("Error", "status", "status")),
                        saidInStatus(HealthCode.DEGRADED)));
    }

    /** Two absent counters are equal too. */
    private static Health zookeeper(KubeObject object) {
        Optional<Long> ready = Field.present(object, "status", "readyReplicas");
        boolean complete = object.at("status").isPresent()
                && !ready.equals(Optional.of(0L))
                && ready.equals(Field.present(object, "status", "replicas"));
        return complete
                ? Health.healthy("All ZK Nodes have joined the ensemble")
                : Health.progressing("Waiting for ZK Nodes to join the ensemble");
    }
}
