package dev.slipway.terraform.input;

import dev.slipway.api.terraform.BackendConfig;
import dev.slipway.api.terraform.CloudSettings;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file that says where the state is. Pure. */
final class Backends {

    private Backends() {}

    /** Return the one file by its name, or none where the configuration says so by itself. */
    static Map<String, String> file(KubeObject object, TerraformSpec spec) {
        BackendConfig config = spec.backendConfig();
        if (config != null && Boolean.TRUE.equals(config.disable())) {
            return Map.of();
        }
        if (spec.cloud() != null) {
            return json(Map.of("cloud", cloud(spec.cloud())));
        }
        if (config != null
                && config.customConfiguration() != null
                && !config.customConfiguration().isBlank()) {
            String text = config.customConfiguration().strip();
            String whole = text.startsWith("terraform") ? text : "terraform {\n" + text + "\n}";
            return Map.of("slipway_backend_override.tf", whole + "\n");
        }
        return json(Map.of("backend", Map.of("kubernetes", kubernetes(object, config))));
    }

    private static Map<String, String> json(Map<String, Object> terraform) {
        return Map.of("slipway_backend_override.tf.json", Json.toJson(Map.of("terraform", terraform)));
    }

    private static Map<String, Object> kubernetes(
            KubeObject object, @org.jspecify.annotations.Nullable BackendConfig config) {
        Map<String, Object> settings = new LinkedHashMap<>();
        String suffix = config == null || config.secretSuffix() == null ? "" : config.secretSuffix();
        settings.put("secret_suffix", suffix.isEmpty() ? object.name() : suffix);
        settings.put("namespace", object.namespace());
        if (config != null && config.labels() != null && !config.labels().isEmpty()) {
            settings.put("labels", config.labels());
        }
        return settings;
    }

    private static Map<String, Object> cloud(CloudSettings cloud) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("organization", cloud.organization());
        Map<String, Object> workspaces = new LinkedHashMap<>();
        if (cloud.workspaces().name() != null) {
            workspaces.put("name", cloud.workspaces().name());
        }
        if (cloud.workspaces().tags() != null) {
            workspaces.put("tags", cloud.workspaces().tags());
        }
        settings.put("workspaces", workspaces);
        if (cloud.hostname() != null) {
            settings.put("hostname", cloud.hostname());
        }
        if (cloud.token() != null) {
            settings.put("token", cloud.token());
        }
        return settings;
    }
}
