package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;

/** Checks of kinds that are ready when somebody has provided something for them. */
final class ServiceHealth {

    private ServiceHealth() {}

    static Health service(KubeObject object) {
        boolean waits = Field.text(object, "spec", "type").equals("LoadBalancer") && !hasAddress(object);
        return waits ? Health.progressing("") : Health.healthy("");
    }

    static Health ingress(KubeObject object) {
        return hasAddress(object) ? Health.healthy("") : Health.progressing("");
    }

    private static boolean hasAddress(KubeObject object) {
        return !object.list("status", "loadBalancer", "ingress").isEmpty();
    }

    static Health volumeClaim(KubeObject object) {
        return switch (Field.text(object, "status", "phase")) {
            case "Bound" -> Health.healthy("");
            case "Pending" -> Health.progressing("");
            case "Lost" -> Health.degraded("");
            default -> Health.unknown("");
        };
    }

    static Health apiService(KubeObject object) {
        for (KubeObject condition : Field.conditions(object)) {
            if (Field.type(condition).equals("Available")) {
                String message = Field.text(condition, "reason") + ": " + Field.message(condition);
                return Field.isTrue(condition) ? Health.healthy(message) : Health.progressing(message);
            }
        }
        return Health.progressing("Waiting to be processed");
    }

    static Health workflow(KubeObject object) {
        String message = Field.text(object, "status", "message");
        return switch (Field.text(object, "status", "phase")) {
            case "", "Pending", "Running" -> Health.progressing(message);
            case "Succeeded" -> Health.healthy(message);
            case "Failed", "Error" -> Health.degraded(message);
            default -> Health.unknown(message);
        };
    }
}
