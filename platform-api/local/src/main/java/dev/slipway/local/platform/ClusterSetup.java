package dev.slipway.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.local.controlplane.ApiClient;
import dev.slipway.local.git.GitRepositories;
import dev.slipway.local.postgres.Postgres;
import dev.slipway.local.process.OwnerOnly;
import dev.slipway.local.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the platform puts into its own cluster: the CRDs, the way to PostgreSQL, and the claims repository. */
final class ClusterSetup {

    static final String NAMESPACE = "slipway-system";

    private static final String README = """
            # Claims

            Commit claims here, as YAML files in any folder. The platform follows the branch `main`.
            """;
    private static final Duration ESTABLISH = Duration.ofSeconds(30);
    private static final String CRD_PATH = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";

    private final PlatformFiles files;

    ClusterSetup(PlatformFiles files) {
        this.files = files;
    }

    /**
     * Applies the CRDs unless these very ones were applied before. They come before kube-controller-manager, whose
     * garbage collector takes up to 40 s to notice kinds that come later.
     */
    void crds(ApiClient api) throws IOException, StartFailure, InterruptedException {
        var crds = Crds.all();
        var digest = digest(crds);
        var applied = files.applied();
        if (Files.exists(applied) && Files.readString(applied).equals(digest)) {
            return;
        }
        for (var crd : crds.entrySet()) {
            api.apply(CRD_PATH + "/" + crd.getKey(), crd.getValue());
        }
        for (var name : crds.keySet()) {
            awaitEstablished(api, name);
        }
        Files.writeString(applied, digest);
    }

    private static void awaitEstablished(ApiClient api, String name)
            throws IOException, StartFailure, InterruptedException {
        var deadline = Instant.now().plus(ESTABLISH);
        while (!isEstablished(api.get(CRD_PATH + "/" + name).orElseThrow())) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailure("the CRD " + name + " is not served after " + ESTABLISH.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static boolean isEstablished(JsonNode crd) {
        for (var condition : crd.path("status").path("conditions")) {
            if (condition.path("type").asText().equals("Established")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }

    /** The Secret from which the SQL provider learns where PostgreSQL is; written anew because ports can change. */
    void postgresSecret(ApiClient api, Postgres postgres) throws IOException, InterruptedException {
        api.apply(
                "/api/v1/namespaces/" + NAMESPACE,
                "apiVersion: v1\nkind: Namespace\nmetadata: {name: slipway-system}\n");
        api.apply("/api/v1/namespaces/" + NAMESPACE + "/secrets/postgresql-admin", """
                apiVersion: v1
                kind: Secret
                metadata: {name: postgresql-admin, namespace: slipway-system}
                type: connection.crossplane.io/v1alpha1
                stringData:
                  endpoint: 127.0.0.1
                  port: "%d"
                  username: %s
                  password: %s
                """.formatted(
                        postgres.port(), Postgres.SUPERUSER, postgres.password()));
    }

    /**
     * The claims repository and the Application that keeps the cluster equal to its branch main; entries of the catalog, which
     * golden paths put beside what they make, are for Backstage.
     */
    void claims(ApiClient api, int gitPort) throws IOException, InterruptedException {
        new GitRepositories(files.git()).createWithReadme("claims", README);
        api.apply("/api/v1/namespaces/argocd", "apiVersion: v1\nkind: Namespace\nmetadata: {name: argocd}\n");
        api.apply("/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/claims", """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata:
                  name: claims
                  namespace: argocd
                  annotations:
                    slipway.dev/isolate-files: "true"
                spec:
                  project: default
                  source:
                    repoURL: http://127.0.0.1:%d/claims.git
                    targetRevision: main
                    path: .
                    directory: {recurse: true, exclude: "*catalog-info.yaml"}
                  destination:
                    server: https://kubernetes.default.svc
                    namespace: default
                  syncPolicy:
                    automated: {prune: true, selfHeal: true}
                    syncOptions: [CreateNamespace=true]
                """.formatted(gitPort));
    }

    private static String digest(Map<String, String> crds) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            crds.values().forEach(crd -> digest.update(crd.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the kubeconfig to where users look for it. */
    void publishKubeconfig(Path source) throws IOException {
        OwnerOnly.write(files.kubeconfig(), Files.readString(source));
    }
}
