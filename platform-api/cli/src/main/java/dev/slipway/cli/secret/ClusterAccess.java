package dev.slipway.cli.secret;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account by which a cluster is delivered to: made there under the names that Argo CD uses, with its token. What is there
 * already is brought to the same state.
 *
 * @param namespace where the account is
 * @param namespaces the only ones that it may write to; none for all, and for what is in no namespace
 */
public record ClusterAccess(Kube target, String namespace, List<String> namespaces) {

    private static final String ACCOUNT = "argocd-manager";
    private static final String ROLE = "argocd-manager-role";
    private static final String BINDING = "argocd-manager-role-binding";
    private static final String TOKEN = "argocd-manager-long-lived-token";
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String MANAGER = "slipway-cli";
    private static final int PATIENCE = 50;
    private static final long YEAR = 365 * 24 * 3600L;
    private static final Map<String, Object> EVERYTHING =
            Map.of("apiGroups", List.of("*"), "resources", List.of("*"), "verbs", List.of("*"));

    /**
     * What the account got.
     *
     * @param note what to know of the token; empty for one that has no end
     */
    public record Grant(Redacted<String> token, String note) {}

    /** Make the account and return its token. */
    public Grant grant() throws InterruptedException {
        Gvk account = Gvk.of("v1", "ServiceAccount");
        target.apply(KubeObject.of(new Ref(account, namespace, ACCOUNT)), MANAGER);
        if (namespaces.isEmpty()) {
            Map<String, Object> urls = Map.of("nonResourceURLs", List.of("*"), "verbs", List.of("*"));
            rights("ClusterRole", "", List.of(EVERYTHING, urls));
        } else {
            namespaces.forEach(one -> rights("Role", one, List.of(EVERYTHING)));
        }
        Ref token = new Ref(ArgoSecrets.SECRET, namespace, TOKEN);
        target.apply(
                KubeObject.of(token)
                        .withAnnotation("kubernetes.io/service-account.name", ACCOUNT)
                        .with("kubernetes.io/service-account-token", "type"),
                MANAGER);
        return awaited(token);
    }

    private void rights(String kind, String where, List<Object> rules) {
        Gvk role = Gvk.of(RBAC + "/v1", kind);
        target.apply(KubeObject.of(new Ref(role, where, ROLE)).with(rules, "rules"), MANAGER);
        Map<String, Object> subject = Map.of("kind", "ServiceAccount", "name", ACCOUNT, "namespace", namespace);
        target.apply(
                KubeObject.of(new Ref(Gvk.of(RBAC + "/v1", kind + "Binding"), where, BINDING))
                        .with(Map.of("apiGroup", RBAC, "kind", kind, "name", ROLE), "roleRef")
                        .with(List.of(subject), "subjects"),
                MANAGER);
    }

    /** The cluster's controller writes the token into the Secret; one without that controller gives a token that ends. */
    private Grant awaited(Ref token) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            Optional<String> written = target.get(token).flatMap(secret -> secret.text("data", "token"));
            if (written.isPresent()) {
                byte[] decoded = Base64.getDecoder().decode(written.get());
                return new Grant(Redacted.of(new String(decoded, StandardCharsets.UTF_8)), "");
            }
            Thread.sleep(100);
        }
        return requested();
    }

    private Grant requested() {
        TokenRequest request = new TokenRequestBuilder()
                .withNewSpec()
                .withExpirationSeconds(YEAR)
                .endSpec()
                .build();
        try {
            TokenRequest answer = target.client()
                    .serviceAccounts()
                    .inNamespace(namespace)
                    .withName(ACCOUNT)
                    .tokenRequest(request);
            return new Grant(
                    Redacted.of(answer.getStatus().getToken()),
                    "the cluster writes no token Secrets; the token ends at "
                            + answer.getStatus().getExpirationTimestamp());
        } catch (KubernetesClientException refused) {
            throw new FaultException(
                    Fault.UNAVAILABLE,
                    "the cluster gives no token for " + ACCOUNT + ": " + refused.getMessage(),
                    refused);
        }
    }

    /**
     * Return the {@code config} of a cluster Secret.
     *
     * @param authority base64 of the certificates of the API server; empty when public ones are meant
     */
    public static String config(Redacted<String> token, String authority, boolean insecure) {
        Map<String, Object> tls = new LinkedHashMap<>();
        tls.put("insecure", insecure);
        if (!authority.isEmpty() && !insecure) {
            tls.put("caData", authority);
        }
        return Json.toJson(Map.of("bearerToken", token.reveal(), "tlsClientConfig", tls));
    }
}
