package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Check of Crossplane's kinds and of those made with it: claims, composite and managed resources, whatever their group.
 * They are told by the fields that only such kinds have.
 */
final class CrossplaneHealth {

    private static final List<String> MARKS = List.of(
            "crossplane",
            "compositionRef",
            "compositionSelector",
            "compositeDeletePolicy",
            "resourceRef",
            "claimRef",
            "providerConfigRef",
            "writeConnectionSecretToRef");
    private static final Set<String> WITHOUT_STATUS = Set.of(
            "ClusterProviderConfig",
            "ClusterProviderConfigUsage",
            "Composition",
            "CompositionRevision",
            "ControllerConfig",
            "DeploymentRuntimeConfig",
            "EnvironmentConfig",
            "ImageConfig",
            "ProviderConfig",
            "ProviderConfigUsage",
            "StoreConfig");
    private static final Set<String> READY =
            Set.of("Ready", "Healthy", "Offered", "Established", "ValidPipeline", "RevisionHealthy");
    private static final Set<String> PACKAGES = Set.of("Provider", "Function", "Configuration");

    private CrossplaneHealth() {}

    static Optional<Health> of(KubeObject object) {
        String group = object.gvk().group();
        boolean peers = group.endsWith(".crossplane.io") || group.endsWith(".upbound.io");
        boolean made = MARKS.stream().anyMatch(mark -> object.at("spec", mark).isPresent());
        return peers || made ? Optional.of(health(object)) : Optional.empty();
    }

    private static Health health(KubeObject object) {
        List<KubeObject> conditions = Field.conditions(object);
        if (conditions.isEmpty() && WITHOUT_STATUS.contains(object.kind())) {
            return Health.healthy(
                    object.at("status", "users").isPresent() ? "Resource is in use." : "Resource is up-to-date.");
        }
        for (KubeObject condition : conditions) {
            if (Field.isFalse(condition) && isFailure(object, Field.type(condition))) {
                return Health.degraded(
                        Field.message(condition).isEmpty()
                                ? Field.text(condition, "reason")
                                : Field.message(condition));
            }
        }
        boolean ready = conditions.stream().anyMatch(CrossplaneHealth::isReady) || isInactive(object, conditions);
        return ready ? Health.healthy("Resource is up-to-date.") : Health.progressing(waiting(conditions));
    }

    private static boolean isFailure(KubeObject object, String type) {
        return type.equals("Synced")
                || type.equals("LastAsyncOperation")
                || (type.equals("Healthy") && PACKAGES.contains(object.kind()));
    }

    /** A definition that nobody asked to activate is as it should be. */
    private static boolean isInactive(KubeObject object, List<KubeObject> conditions) {
        return Field.text(object, "spec", "state").equals("Inactive")
                && conditions.stream()
                        .anyMatch(condition -> Field.text(condition, "reason").equals("InactiveManagedResource"));
    }

    private static boolean isReady(KubeObject condition) {
        return READY.contains(Field.type(condition)) && Field.isTrue(condition);
    }

    /** The condition names the leaf that is waited for; upstream's own text says less. */
    private static String waiting(List<KubeObject> conditions) {
        return conditions.stream()
                .filter(condition -> Field.type(condition).equals("Ready"))
                .map(Field::message)
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse("Provisioning ...");
    }
}
