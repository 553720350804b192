package dev.slipway.delivery.health;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say of a small object in a table of tests. Its fields are written as YAML, conditions in short:
 * {@code <Type Status Reason: message>}, of which reason and message may be absent.
 */
final class Said {

    private static final String CONDITION = "<([^ >]+) ([^ :>]+)(?: ([^ :>]+))?(?:: ([^>]*))?>";
    private static final String WRITTEN_OUT = "{type: $1, status: '$2', reason: '$3', message: '$4'}";

    private Said() {}

    static String of(String kind, @Nullable String fields) {
        String[] parts = kind.split("/");
        String identity = "apiVersion: " + parts[0] + "/v1, kind: " + parts[1];
        String yaml = "{" + identity + (fields == null ? "" : ", " + writtenOut(fields)) + "}";
        return HealthChecks.check(KubeObject.of(Json.parseYaml(yaml).get(0)))
                .map(health -> (health.code().text() + ": " + health.message()).strip())
                .orElse("none");
    }

    private static String writtenOut(String fields) {
        return fields.replaceAll(CONDITION, WRITTEN_OUT)
                .replace(", reason: ''", "")
                .replace(", message: ''", "");
    }
}
