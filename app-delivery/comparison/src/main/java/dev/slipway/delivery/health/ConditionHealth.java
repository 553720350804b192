package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Checks of kinds that say in one condition how they are; what differs is its type, and where the message stands. */
final class ConditionHealth {

    private ConditionHealth() {}

    static Optional<KubeObject> find(KubeObject object, String type) {
        return find(Field.conditions(object), type);
    }

    static Optional<KubeObject> find(List<KubeObject> conditions, String type) {
        return conditions.stream()
                .filter(condition -> Field.type(condition).equals(type))
                .findFirst();
    }

    /** True is healthy, False degraded, all else waits; the condition has the message. */
    static Function<KubeObject, Health> ready(String type, String waiting) {
        return StatusRules.conditions(
                Health.progressing(waiting),
                StatusRules.row(type, "True", StatusRules.says(HealthCode.HEALTHY, "message")),
                StatusRules.row(type, "False", StatusRules.says(HealthCode.DEGRADED, "message")));
    }

    /** Flux says in the reason of Ready how its objects are; Unknown means that it works on them. */
    static Health flux(KubeObject object) {
        boolean withoutStatus = object.kind().equals("HelmRepository")
                && Field.text(object, "spec", "type").equals("oci");
        if (withoutStatus) {
            return Health.healthy("Helm repositories of type 'oci' do not contain any information in the status.");
        }
        if (object.at("spec", "suspend").filter(Boolean.TRUE::equals).isPresent()) {
            return Health.suspended(object.kind() + " is suspended");
        }
        return find(object, "Ready")
                .map(condition ->
                        new Health(fluxCode(Field.text(condition, "status")), Field.text(condition, "reason")))
                .orElseGet(() -> Health.progressing("Waiting for " + object.kind()));
    }

    private static HealthCode fluxCode(String status) {
        return switch (status) {
            case "True" -> HealthCode.HEALTHY;
            case "False" -> HealthCode.DEGRADED;
            default -> HealthCode.PROGRESSING;
        };
    }

    /** Strimzi has a condition of its own for what is not ready. */
    static Function<KubeObject, Health> strimzi(String title) {
        return StatusRules.conditions(
                Health.progressing("Waiting for " + title),
                StatusRules.row("Ready", "True", Health.healthy("")),
                StatusRules.row("NotReady", "True", StatusRules.says(HealthCode.DEGRADED, "message")));
    }

    /** A cluster that is not ready because it is being made is no fault. */
    static Health strimziCluster(KubeObject object) {
        Predicate<KubeObject> broken = StatusRules.ofType("NotReady")
                .and(Field::isTrue)
                .and(condition -> !Field.text(condition, "reason").equals("Creating"));
        return StatusRules.conditions(
                        Health.progressing("Waiting for Kafka Cluster"),
                        StatusRules.row("Ready", "True", Health.healthy("")),
                        new StatusRules.Row(broken, StatusRules.says(HealthCode.DEGRADED, "message")))
                .apply(object);
    }

    /** The resources of Crossplane's classic AWS provider are degraded until the first conditions are there. */
    static Function<KubeObject, Health> awsResource(String noun) {
        return object -> StatusRules.has(object, "status", "conditions")
                ? awsConditions(object, noun)
                : Health.progressing("Waiting for " + noun + " to be created");
    }

    private static Health awsConditions(KubeObject object, String noun) {
        Optional<KubeObject> ready =
                StatusRules.last(object, StatusRules.ofType("Ready")).filter(Field::isTrue);
        boolean synced = StatusRules.last(object, StatusRules.ofType("Synced"))
                .filter(Field::isTrue)
                .isPresent();
        boolean paused =
                StatusRules.last(object, syncedBecause("ReconcilePaused")).isPresent();
        if (ready.isPresent() && synced) {
            return Health.healthy(Field.text(ready.get(), "reason"));
        }
        if (synced == paused) {
            return StatusRules.last(object, syncedBecause("ReconcileError"))
                    .map(StatusRules.says(HealthCode.DEGRADED, "message"))
                    .orElse(Health.degraded(""));
        }
        return synced
                ? Health.progressing("Waiting for " + noun + " to be available")
                : Health.suspended("ReconcilePaused");
    }

    private static Predicate<KubeObject> syncedBecause(String reason) {
        return StatusRules.ofType("Synced")
                .and(sync -> Field.text(sync, "reason").equals(reason));
    }

    /** Config Connector: the reason of Ready says why a resource is not. */
    static Health configConnector(KubeObject object) {
        long observed = Field.number(object, "status", "observedGeneration");
        Optional<Object> flag = object.at("status", "healthy");
        if (observed != 0 && object.generation() != observed) {
            return Health.progressing("Update in progress");
        }
        if (flag.isPresent()) {
            return Boolean.TRUE.equals(flag.get())
                    ? Health.healthy(object.kind() + " is healthy")
                    : Health.degraded(object.kind() + " is not healthy");
        }
        return find(object, "Ready")
                .map(ConditionHealth::configConnectorReady)
                .orElse(Health.progressing("Update in progress"));
    }

    private static Health configConnectorReady(KubeObject ready) {
        String message = Field.message(ready);
        if (Field.isTrue(ready)) {
            return Health.healthy(message);
        }
        return switch (Field.text(ready, "reason")) {
            case "DependencyNotFound", "DependencyInvalid", "UpdateFailed", "DeleteFailed", "ManagementConflict" ->
                Health.degraded(message);
            case "DependencyNotReady" -> Health.suspended(message);
            default -> Health.progressing(message);
        };
    }

    /** A node that leaves goes before one that is ready; before that, the last step that is done says what is next. */
    static Health karpenterClaim(KubeObject object) {
        boolean stale = object.generation() != 0
                && Field.present(object, "status", "observedGeneration")
                        .filter(observed -> observed != object.generation())
                        .isPresent();
        Health ready = ready("Ready", nextStep(object)).apply(object);
        return stale
                ? Health.progressing("Waiting for NodeClaim spec to be reconciled")
                : StatusRules.conditions(
                                ready,
                                StatusRules.row(
                                        "Disrupting", "True", StatusRules.says(HealthCode.SUSPENDED, "message")))
                        .apply(object);
    }

    private static String nextStep(KubeObject object) {
        if (StatusRules.anyTrue(object, "Initialized")) {
            return "Node initialized, waiting for Ready";
        }
        if (StatusRules.anyTrue(object, "Registered")) {
            return "Node registered, waiting for initialization";
        }
        return StatusRules.anyTrue(object, "Launched")
                ? "Node launched, waiting for registration"
                : "Waiting for NodeClaim to be launched";
    }

    static boolean isTrue(KubeObject object, String type) {
        return find(object, type).filter(Field::isTrue).isPresent();
    }

    /** Every condition that matters may set the message, the last of the list wins; trouble goes before a pause. */
    static Health keda(KubeObject object) {
        boolean job = object.kind().equals("ScaledJob");
        Predicate<KubeObject> ready = StatusRules.ofType("Ready");
        Predicate<KubeObject> unsure = job
                ? ready.and(condition -> Field.text(condition, "status").equals("Unknown"))
                : StatusRules.ofType("Fallback").and(Field::isTrue);
        Predicate<KubeObject> bad = ready.and(Field::isFalse).or(unsure);
        Predicate<KubeObject> fine = ready.or(StatusRules.ofType("Paused")).and(Field::isTrue);
        String message =
                StatusRules.last(object, bad.or(fine)).map(Field::message).orElse("");
        if (StatusRules.last(object, bad).isPresent()) {
            return Health.degraded(message);
        }
        if (!StatusRules.anyTrue(object, "Ready")) {
            return Health.progressing(job ? "Waiting for ScaledJob" : "Creating HorizontalPodAutoscaler Object");
        }
        return StatusRules.anyTrue(object, "Paused") ? Health.suspended(message) : Health.healthy(message);
    }

    static Health sealedSecret(KubeObject object) {
        Optional<KubeObject> synced = find(object, "Synced");
        boolean observed = Field.present(object, "status", "observedGeneration")
                .filter(generation -> generation == object.generation())
                .isPresent();
        if (!observed || synced.isEmpty()) {
            return Health.progressing("Waiting for Sealed Secret to be decrypted");
        }
        return Field.isFalse(synced.get()) ? Health.degraded(Field.message(synced.get())) : Health.healthy("");
    }

    static Health certificate(KubeObject object) {
        Optional<KubeObject> issuing = find(object, "Issuing").filter(Field::isTrue);
        return issuing.map(condition -> Health.progressing(Field.message(condition)))
                .orElseGet(() -> ready("Ready", "Waiting for certificate").apply(object));
    }

    /** Only the last condition of the list counts. */
    static Health clusterExternalSecret(KubeObject object) {
        return StatusRules.last(object, condition -> true)
                .filter(Field::isTrue)
                .flatMap(last -> switch (Field.type(last)) {
                    case "Ready" -> Optional.of(Health.healthy(Field.message(last)));
                    case "NotReady", "PartiallyReady" -> Optional.of(Health.degraded(Field.message(last)));
                    default -> Optional.<Health>empty();
                })
                .orElse(Health.progressing("Waiting for ClusterExternalSecret"));
    }

    static Health kyvernoPolicy(KubeObject object) {
        Predicate<KubeObject> ready = StatusRules.ofType("Ready")
                .and(Field::isTrue)
                .and(condition -> Field.text(condition, "reason").equals("Succeeded"))
                .and(condition -> Field.message(condition).equals("Ready"));
        return StatusRules.conditions(
                        Health.progressing("Waiting for Policy to be ready"),
                        new StatusRules.Row(ready, condition -> Health.healthy("Policy is ready")))
                .apply(object);
    }

    static Health crossplaneProvider(KubeObject object) {
        Optional<KubeObject> installed = find(object, "Installed");
        Optional<KubeObject> healthy = find(object, "Healthy");
        if (installed.isEmpty()) {
            return Health.progressing("Waiting for provider to be installed");
        }
        String reasons = (Field.text(installed.get(), "reason") + " "
                        + healthy.map(found -> Field.text(found, "reason")).orElse(""))
                .strip();
        boolean fine =
                Field.isTrue(installed.get()) && healthy.filter(Field::isTrue).isPresent();
        return fine ? Health.healthy(reasons) : Health.degraded(reasons);
    }

    static Health resourceSet(KubeObject object) {
        return StatusRules.conditions(
                        Health.progressing("Initializing cluster resource set"),
                        StatusRules.row("ResourcesApplied", "True", Health.healthy("cluster resource set is applied")),
                        StatusRules.row("ResourcesApplied", "False", StatusRules.says(HealthCode.DEGRADED, "message")))
                .apply(object);
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
