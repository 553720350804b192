package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
        return object -> of(object, type, waiting, Field::message);
    }

    private static Health of(KubeObject object, String type, String waiting, Function<KubeObject, String> message) {
        return find(object, type)
                .map(condition -> switch (Field.text(condition, "status")) {
                    case "True" -> Health.healthy(message.apply(condition));
                    case "False" -> Health.degraded(message.apply(condition));
                    default -> Health.progressing(waiting);
                })
                .orElse(Health.progressing(waiting));
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
        return object -> {
            for (KubeObject condition : Field.conditions(object)) {
                if (Field.isTrue(condition) && Field.type(condition).equals("Ready")) {
                    return Health.healthy("");
                }
                if (Field.isTrue(condition) && Field.type(condition).equals("NotReady")) {
                    return Health.degraded(Field.message(condition));
                }
            }
            return Health.progressing("Waiting for " + title);
        };
    }

    /** The resources of Crossplane's classic AWS provider. */
    static Health awsResource(KubeObject object) {
        Optional<KubeObject> synced = find(object, "Synced").filter(Field::isFalse);
        if (synced.isPresent()) {
            String reason = Field.text(synced.get(), "reason");
            return reason.equals("ReconcilePaused")
                    ? Health.suspended(reason)
                    : Health.degraded(Field.message(synced.get()));
        }
        return find(object, "Ready")
                .filter(Field::isTrue)
                .map(ready -> Health.healthy(Field.text(ready, "reason")))
                .orElseGet(() -> Health.progressing("Waiting for " + object.kind() + " to be available"));
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

    static Health karpenterClaim(KubeObject object) {
        Optional<KubeObject> ready = find(object, "Ready");
        Optional<KubeObject> leaving = find(object, "Disrupting").filter(Field::isTrue);
        if (leaving.isPresent()) {
            return Health.suspended(Field.message(leaving.get()));
        }
        if (ready.filter(Field::isTrue).isPresent()) {
            return Health.healthy("");
        }
        if (ready.filter(Field::isFalse).isPresent()) {
            return Health.degraded(ready.map(Field::message).orElse(""));
        }
        if (!isTrue(object, "Launched")) {
            return Health.progressing("Waiting for NodeClaim to be launched");
        }
        if (!isTrue(object, "Registered")) {
            return Health.progressing("Node launched, waiting for registration");
        }
        return Health.progressing(
                isTrue(object, "Initialized")
                        ? "Node initialized, waiting for Ready"
                        : "Node registered, waiting for initialization");
    }

    static boolean isTrue(KubeObject object, String type) {
        return find(object, type).filter(Field::isTrue).isPresent();
    }

    static Health keda(KubeObject object) {
        Optional<KubeObject> ready = find(object, "Ready");
        Optional<KubeObject> fallback = find(object, "Fallback").filter(Field::isTrue);
        if (isTrue(object, "Paused")) {
            return Health.suspended(object.kind() + " is paused");
        }
        if (fallback.isPresent()) {
            return Health.degraded(Field.message(fallback.get()));
        }
        if (ready.isEmpty()) {
            return Health.progressing(
                    object.kind().equals("ScaledJob")
                            ? "Waiting for ScaledJob"
                            : "Creating HorizontalPodAutoscaler Object");
        }
        String message = Field.message(ready.get());
        return Field.isTrue(ready.get()) ? Health.healthy(message) : Health.degraded(message);
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

    static Health clusterExternalSecret(KubeObject object) {
        if (isTrue(object, "Ready")) {
            return Health.healthy("");
        }
        for (String bad : List.of("NotReady", "PartiallyReady")) {
            Optional<KubeObject> found = find(object, bad).filter(Field::isTrue);
            if (found.isPresent()) {
                return Health.degraded(Field.message(found.get()));
            }
        }
        return Health.progressing("Waiting for ClusterExternalSecret");
    }

    static Health kyvernoPolicy(KubeObject object) {
        return find(object, "Ready")
                .map(ready -> Field.isTrue(ready)
                        ? Health.healthy("Policy is ready")
                        : Health.degraded("Policy is not ready"))
                .orElse(Health.progressing("Waiting for Policy to be ready"));
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
        Optional<KubeObject> applied = find(object, "ResourcesApplied");
        boolean observed = object.generation() == Field.number(object, "status", "observedGeneration");
        if (!observed || applied.isEmpty()) {
            return Health.progressing("Initializing cluster resource set");
        }
        return Field.isTrue(applied.get())
                ? Health.healthy("cluster resource set is applied")
                : Health.degraded(Field.message(applied.get()));
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
