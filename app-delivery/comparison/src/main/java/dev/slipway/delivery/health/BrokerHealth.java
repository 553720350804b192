package dev.slipway.delivery.health;

import static dev.slipway.delivery.health.OrderedRules.check;
import static dev.slipway.delivery.health.OrderedRules.conditions;
import static dev.slipway.delivery.health.OrderedRules.holds;
import static dev.slipway.delivery.health.OrderedRules.lacks;
import static dev.slipway.delivery.health.OrderedRules.reason;
import static dev.slipway.delivery.health.OrderedRules.said;
import static dev.slipway.delivery.health.OrderedRules.when;
import static dev.slipway.delivery.health.OrderedRules.word;

import dev.slipway.kernel.object.KubeObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks of message brokers: RabbitMQ and Confluent Platform. */
final class BrokerHealth {

    private BrokerHealth() {}

    static Map<String, Function<KubeObject, Health>> checks() {
        Map<String, Function<KubeObject, Health>> checks = new HashMap<>();
        checks.put("rabbitmq.com/RabbitmqCluster", BrokerHealth::rabbit);
        for (String kind : List.of("Binding", "Exchange", "Permission", "Policy", "Queue", "Shovel", "User", "Vhost")) {
            checks.put("rabbitmq.com/" + kind, partOfRabbit("RabbitMQ " + kind.toLowerCase(Locale.ROOT)));
        }
        for (String kind : List.of("Connect", "ControlCenter", "Kafka", "KsqlDB", "SchemaRegistry", "Zookeeper")) {
            checks.put("platform.confluent.io/" + kind, confluent(kind));
        }
        checks.put("platform.confluent.io/Connector", connector());
        return checks;
    }

    private static Function<KubeObject, Health> partOfRabbit(String title) {
        Health ready = Health.healthy(title + " ready");
        Health failed = Health.degraded(title + " failed to be created or updated");
        return check(
                Health.unknown(title + " status is unknown"),
                conditions(
                        outcome("True", "SuccessfulCreateOrUpdate", ready),
                        outcome("False", "FailedCreateOrUpdate", failed)));
    }

    private static StatusRules.Row outcome(String status, String reason, Health health) {
        return new StatusRules.Row(
                condition -> OrderedRules.is(condition, "Ready", status)
                        && reason(condition).equals(reason),
                condition -> health);
    }

    private static Health rabbit(KubeObject object) {
        Optional<Health> failed = conditions(StatusRules.row("ReconcileSuccess", "False", said(HealthCode.DEGRADED)))
                .of(object);
        String available = status(object, "ClusterAvailable");
        String replicas = status(object, "AllReplicasReady");
        if (failed.isPresent()) {
            return failed.get();
        }
        if (available.equals("Unknown") || replicas.equals("Unknown")) {
            return Health.progressing("Waiting for RabbitMQ cluster readiness (conditions unknown)");
        }
        if (available.equals("False")) {
            return Health.progressing("Waiting for RabbitMQ cluster formation");
        }
        if (replicas.equals("False")) {
            return Health.progressing("Waiting for RabbitMQ instances ready");
        }
        return available.equals("True") && replicas.equals("True")
                ? Health.healthy("RabbitMQ cluster ready")
                : Health.progressing("Waiting for RabbitMQ Operator");
    }

    private static String status(KubeObject object, String type) {
        return StatusRules.last(object, StatusRules.ofType(type))
                .map(condition -> Field.text(condition, "status"))
                .orElse("");
    }

    private static Function<KubeObject, Health> confluent(String kind) {
        Map<String, Health> phases = Map.of(
                "RUNNING", Health.healthy(kind + " running"),
                "PROVISIONING", Health.progressing(kind + " provisioning"));
        return check(Health.progressing("Waiting for " + kind), word(phases, "status", "phase"));
    }

    private static Function<KubeObject, Health> connector() {
        return check(
                Health.progressing("Waiting for Kafka Connector"),
                when(lacks("status", "state"), Health.progressing("Waiting for Kafka Connector")),
                when(
                        holds("CREATED", "status", "state")
                                .and(holds("RUNNING", "status", "connectorState"))
                                .and(lacks("status", "failedTasksCount")),
                        Health.healthy("Connector running")),
                when(holds("ERROR", "status", "state"), BrokerHealth::connectorError),
                when(
                        object -> Field.number(object, "status", "failedTasksCount") > 0,
                        Health.degraded("Connector has failed tasks")));
    }

    /** A connector has one condition only, whose message holds all that went wrong. */
    private static Health connectorError(KubeObject object) {
        return Field.conditions(object).stream()
                .findFirst()
                .map(said(HealthCode.DEGRADED))
                .orElse(Health.degraded("No conditions available"));
    }
}
