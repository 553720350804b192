package dev.slipway.server;

import dev.slipway.testkit.kubernetes.ApiServer;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The server's rights as {@code deploy/rbac} gives them: a missing verb fails the test that needs it. */
final class ShippedRights {

    private static final Path SHIPPED = Path.of("../../deploy/rbac/slipway-server.yaml");
    private static final String NAMESPACE = "slipway-system";
    private static final String ACCOUNT = "slipway-server";

    private ShippedRights() {}

    /** Install the rights, with further roles of {@code examples/}, and return a kubeconfig of the service account. */
    static Path kubeconfig(ApiServer api, String... furtherRoles) {
        try {
            api.apply(Files.readString(SHIPPED));
            for (String role : furtherRoles) {
                api.apply(Examples.text(role));
                bind(api, Serialization.unmarshal(Examples.text(role), ClusterRole.class));
            }
            return write(api.config(), token(api));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What kube-controller-manager's aggregation would do, which does not run here. */
    private static void bind(ApiServer api, ClusterRole role) {
        String name = role.getMetadata().getName();
        api.client()
                .rbac()
                .clusterRoleBindings()
                .resource(new ClusterRoleBindingBuilder()
                        .withNewMetadata()
                        .withName(ACCOUNT + ":" + name)
                        .endMetadata()
                        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", name)
                        .addNewSubject("", "ServiceAccount", ACCOUNT, NAMESPACE)
                        .build())
                .serverSideApply();
    }

    private static String token(ApiServer api) {
        return api.client()
                .serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName(ACCOUNT)
                .tokenRequest(new TokenRequestBuilder()
                        .withNewSpec()
                        .withExpirationSeconds(3600L)
                        .endSpec()
                        .build())
                .getStatus()
                .getToken();
    }

    private static Path write(Config admin, String token) throws IOException {
        Path file = Files.createTempFile("slipway-server", ".kubeconfig");
        file.toFile().deleteOnExit();
        Map<String, Object> cluster = admin.getCaCertData() != null
                ? Map.of("server", admin.getMasterUrl(), "certificate-authority-data", admin.getCaCertData())
                : Map.of("server", admin.getMasterUrl(), "certificate-authority", admin.getCaCertFile());
        Map<String, Object> config = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Config",
                "clusters",
                List.of(Map.of("name", "hub", "cluster", cluster)),
                "users",
                List.of(Map.of("name", ACCOUNT, "user", Map.of("token", token))),
                "contexts",
                List.of(Map.of("name", "hub", "context", Map.of("cluster", "hub", "user", ACCOUNT))),
                "current-context",
                "hub");
        Files.writeString(file, Serialization.asYaml(config));
        return file;
    }
}
