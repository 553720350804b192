package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.HealthCode.DEGRADED;
import static dev.slipway.delivery.health.HealthCode.HEALTHY;
import static dev.slipway.delivery.health.StatusRules.has;
import static dev.slipway.delivery.health.StatusRules.members;
import static dev.slipway.delivery.health.StatusRules.states;
import static java.util.Map.entry;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks of databases, storage clusters and brokers. */
final class DataStoreHealth {

    static final Map<String, Function<KubeObject, Health>> CHECKS = Map.ofEntries(
            entry("acid.zalan.do/postgresql", zalando()),
            entry("cassandra.rook.io/Cluster", DataStoreHealth::cassandra),
            entry("ceph.rook.io/CephCluster", DataStoreHealth::ceph),
            entry("ceph.rook.io/CephObjectStore", DataStoreHealth::cephObjectStore),
            entry("clickhouse-keeper.altinity.com/ClickHouseKeeperInstallation", clickHouse("ClickHouseKeeper")),
            entry("clickhouse.altinity.com/ClickHouseInstallation", clickHouse("ClickHouse")),
            entry("db.atlasgo.io/AtlasMigration", atlas("reason", Set.of("Reconciling"))),
            entry("db.atlasgo.io/AtlasSchema", atlas("message", Set.of("Reconciling", "GettingDevDB"))),
            entry("k8s.mariadb.com/Backup", mariaBackup()),
            entry("k8s.mariadb.com/Database", DataStoreHealth::mariaPart),
            entry("k8s.mariadb.com/Grant", DataStoreHealth::mariaPart),
            entry("k8s.mariadb.com/MariaDB", mariaServer()),
            entry("k8s.mariadb.com/SqlJob", DataStoreHealth::mariaJob),
            entry("k8s.mariadb.com/User", DataStoreHealth::mariaPart),
            entry("kafka.banzaicloud.io/KafkaCluster", DataStoreHealth::kafka));

    private static final Health MARIA_WAITS = Health.progressing("No status info available");

    private DataStoreHealth() {}

    private static Function<KubeObject, Health> zalando() {
        return states(
                List.of("status", "PostgresClusterStatus"),
                Health.progressing("Waiting for postgres cluster status..."),
                Health::degraded,
                Map.of(
                        "Running", Health.healthy("Running"),
                        "Creating", Health.progressing("Creating"),
                        "Updating", Health.progressing("Updating")));
    }

    private static Function<KubeObject, Health> clickHouse(String title) {
        return states(
                List.of("status", "status"),
                Health.progressing(title + " status not yet available"),
                state -> Health.degraded(title + " status: " + state),
                Map.of(
                        "Completed", Health.healthy(title + " installation completed successfully"),
                        "InProgress", Health.progressing(title + " installation in progress")));
    }

    /** A field of Ready tells work from failure; the reason is the message either way. */
    private static Function<KubeObject, Health> atlas(String field, Set<String> works) {
        return object -> ConditionHealth.find(object, "Ready")
                .map(ready -> {
                    String reason = Field.text(ready, "reason");
                    if (Field.isTrue(ready)) {
                        return Health.healthy(reason);
                    }
                    return works.contains(Field.text(ready, field))
                            ? Health.progressing(reason)
                            : Health.degraded(reason);
                })
                .orElse(Health.progressing("Waiting for Atlas Operator"));
    }

    private static Health cassandra(KubeObject object) {
        boolean ready = members(object, "status", "racks").stream().allMatch(DataStoreHealth::isWhole);
        return has(object, "status", "racks") && ready
                ? Health.healthy("")
                : Health.progressing("Waiting for Cassandra Cluster");
    }

    private static boolean isWhole(KubeObject rack) {
        Optional<Object> ready = rack.at("readyMembers");
        return ready.isEmpty() || rack.at("members").map(ready.get()::equals).orElse(true);
    }

    /** The state counts only for a cluster whose own health is good. */
    private static Health ceph(KubeObject object) {
        if (!has(object, "status")) {
            return Health.progressing("Waiting for status to be reported");
        }
        HealthCode health =
                switch (Field.text(object, "status", "ceph", "health")) {
                    case "HEALTH_ERR", "HEALTH_WARN" -> DEGRADED;
                    case "HEALTH_OK" -> HEALTHY;
                    default -> HealthCode.PROGRESSING;
                };
        Optional<String> state = object.text("status", "state").filter(given -> health == HEALTHY);
        String message = Stream.of(
                        object.text("status", "ceph", "health")
                                .map(text -> "Ceph health is " + text + cephDetails(object)),
                        state.map(text -> "Ceph cluster state is " + text),
                        object.text("status", "message"))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" - "));
        return new Health(state.map(DataStoreHealth::cephState).orElse(health), message);
    }

    private static HealthCode cephState(String state) {
        return switch (state) {
            case "Created", "Connected" -> HEALTHY;
            case "Error" -> DEGRADED;
            default -> HealthCode.PROGRESSING;
        };
    }

    private static String cephDetails(KubeObject object) {
        String details = new TreeMap<>(object.map("status", "ceph", "details"))
                .keySet().stream()
                        .map(type -> object.text("status", "ceph", "details", type, "message"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ", " (", ")"));
        return details.equals(" ()") ? "" : details;
    }

    private static Health cephObjectStore(KubeObject object) {
        Optional<String> phase = object.text("status", "phase");
        String message =
                phase.map(text -> "Ceph object store phase is " + text).orElse("Waiting for status to be reported");
        String endpoint = Field.text(object, "status", "info", "endpoint");
        HealthCode code =
                switch (phase.orElse("")) {
                    case "Ready" -> HEALTHY;
                    case "Failure" -> DEGRADED;
                    default -> HealthCode.PROGRESSING;
                };
        return new Health(code, endpoint.isEmpty() ? message : message + " - endpoint: " + endpoint);
    }

    private static Function<KubeObject, Health> mariaServer() {
        return firstFalse(Field::message, (reason, message) -> reason.equals("Failed"));
    }

    private static Function<KubeObject, Health> mariaBackup() {
        return firstFalse(
                DataStoreHealth::reasonAndMessage,
                (reason, message) -> reason.equals("CronJobScheduled") && message.equals("Failed"));
    }

    /** The first condition that is false decides; without one all is well, and the last condition has the message. */
    private static Function<KubeObject, Health> firstFalse(
            Function<KubeObject, String> message, BiPredicate<String, String> failed) {
        return object -> {
            if (!has(object, "status", "conditions")) {
                return MARIA_WAITS;
            }
            String last = "";
            for (KubeObject condition : Field.conditions(object)) {
                last = message.apply(condition);
                if (Field.isFalse(condition)) {
                    return failed.test(Field.text(condition, "reason"), Field.message(condition))
                            ? Health.degraded(last)
                            : Health.progressing(last);
                }
            }
            return Health.healthy(last);
        };
    }

    /** Before it knows Ready it tells the last condition's message. */
    private static Health mariaPart(KubeObject object) {
        Health latest = MARIA_WAITS;
        for (KubeObject condition : Field.conditions(object)) {
            String message = Field.message(condition);
            if (Field.type(condition).equals("Ready")) {
                return Field.isTrue(condition) ? Health.healthy(message) : Health.degraded(message);
            }
            latest = Health.progressing(message);
        }
        return latest;
    }

    private static Health mariaJob(KubeObject object) {
        Health latest = MARIA_WAITS;
        for (KubeObject condition : Field.conditions(object)) {
            String message = reasonAndMessage(condition);
            String reason = Field.isTrue(condition) ? Field.text(condition, "reason") : "";
            if (reason.equals("JobComplete")) {
                return Health.healthy(message);
            }
            if (reason.equals("JobFailed")) {
                return Health.degraded(message);
            }
            latest = Health.progressing(message);
        }
        return latest;
    }

    private static String reasonAndMessage(KubeObject condition) {
        return Field.text(condition, "reason") + " " + Field.message(condition);
    }

    private static Health kafka(KubeObject object) {
        String state = Field.text(object, "status", "state");
        Optional<String> topic = object.text("status", "cruiseControlTopicStatus");
        Health waiting = Health.progressing("Waiting for KafkaCluster");
        if (state.equals("ClusterRollingUpgrading")) {
            return Health.progressing("Kafka Cluster is Rolling Upgrading.");
        }
        if (!has(object, "status", "brokersState")) {
            return waiting;
        }
        if (!members(object, "status", "brokersState").stream().allMatch(DataStoreHealth::isInSync)) {
            return Health.degraded("Broker Config is out of Sync or CruiseControlState is not Ready");
        }
        return switch (topic.orElse("CruiseControlTopicNotReady") + " " + state) {
            case "CruiseControlTopicReady ClusterRunning" ->
                Health.healthy("Kafka Brokers, CruiseControl and cluster are in Healthy State.");
            case "CruiseControlTopicNotReady ClusterReconciling" -> Health.progressing("Kafka Cluster is Reconciling.");
            default -> waiting;
        };
    }

    private static boolean isInSync(KubeObject broker) {
        return Field.text(broker, "configurationState").equals("ConfigInSync")
                && Set.of("GracefulUpscaleSucceeded", "GracefulDownscaleSucceeded")
                        .contains(Field.text(broker, "gracefulActionState", "cruiseControlState"));
    }
}
