package dev.slipway.terraform.input;

import dev.slipway.api.terraform.BackendConfig;
import dev.slipway.api.terraform.TerraformSpec;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAddress;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.kube.ServiceAccountTokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a run reaches a state that is kept in Secrets: as the object's own service account, with a token that lives for as
 * long as a run may take. The server's credentials are never given to what users wrote.
 */
public final class StateAccess {

    private static final Gvk SERVICE_ACCOUNT = new Gvk("", "v1", "ServiceAccount");
    private static final String NAME = "slipway";
    private static final long SECONDS = 3 * 3600;

    private final Supplier<ClusterAddress> api;
    private final ServiceAccountTokens tokens;

    public StateAccess(Kube kube, Supplier<ClusterAddress> api) {
        this.api = api;
        this.tokens = new ServiceAccountTokens(kube);
    }

    /** Return a kubeconfig, the only way by which the programs take an address and a token; empty where none is needed. */
    String kubeconfig(KubeObject object, TerraformSpec spec) {
        if (!isInSecrets(spec)) {
            return "";
        }
        ClusterAddress address = api.get();
        String account = spec.serviceAccountName() == null ? "tf-runner" : spec.serviceAccountName();
        String token = tokens.request(new Ref(SERVICE_ACCOUNT, object.namespace(), account), List.of(), SECONDS)
                .reveal();
        Map<String, Object> cluster = new LinkedHashMap<>();
        cluster.put("server", address.url());
        if (!address.authority().isEmpty()) {
            cluster.put(
                    "certificate-authority-data",
                    Base64.getEncoder().encodeToString(address.authority().getBytes(StandardCharsets.UTF_8)));
        }
        return Json.toJson(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(Map.of("name", NAME, "cluster", cluster)),
                "users",
                List.of(Map.of("name", NAME, "user", Map.of("token", token))),
                "contexts",
                List.of(Map.of("name", NAME, "context", Map.of("cluster", NAME, "user", NAME))),
                "current-context",
                NAME));
    }

    private static boolean isInSecrets(TerraformSpec spec) {
        BackendConfig config = spec.backendConfig();
        boolean custom = config != null
                && (Boolean.TRUE.equals(config.disable())
                        || config.customConfiguration() != null
                                && !config.customConfiguration().isBlank());
        return spec.cloud() == null && !custom;
    }
}
