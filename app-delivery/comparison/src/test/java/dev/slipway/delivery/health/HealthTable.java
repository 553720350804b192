package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;

/** Makes small objects for rows of tables and says in one text how they are. */
final class HealthTable {

    private HealthTable() {}

    /** Return code and message of an object; the fields are YAML in flow style without the outer braces. */
    static String health(String kind, String fields) {
        int slash = kind.indexOf('/');
        String yaml = "{apiVersion: " + kind.substring(0, slash) + "/v1, kind: " + kind.substring(slash + 1)
                + (fields.isEmpty() ? "" : ", ") + fields + "}";
        Health health = HealthChecks.check(KubeObject.of(Json.parseYaml(yaml).get(0)))
                .orElseThrow(() -> new AssertionError("no check for " + kind));
        return health.code().text() + (health.message().isEmpty() ? "" : ": " + health.message());
    }
}
