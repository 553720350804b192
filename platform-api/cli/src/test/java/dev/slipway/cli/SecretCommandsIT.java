package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.secret.ArgoSecrets;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Clusters and repositories are noted as Secrets, on a real API server. */
class SecretCommandsIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @TempDir
    private Path directory;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        said.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--kubeconfig", API.kubeconfig().toString(), "-N", API.namespace()));
        return Main.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void repositoriesAreTriedNotedListedAndForgotten() {
        try (GitHttp http = GitHttp.start();
                GitFixture git = GitFixture.create(directory.resolve("a.git"))) {
            git.put("a", "b").commit("First");
            String url = http.serve("a", git);

            assertThat(run("repo", "add", url, "--username", "me", "--password", "hunter2"))
                    .as(said.toString())
                    .isZero();
            assertThat(run("repo", "add", url)).isEqualTo(20);
            assertThat(said.toString()).contains("--upsert");
            assertThat(run("repo", "add", "http://127.0.0.1:1/none")).isNotZero();
            assertThat(run("repo", "list")).isZero();
            assertThat(said.toString()).contains(url).contains("true").doesNotContain("hunter2");
            assertThat(run("repo", "list", "-o", "json")).isZero();
            assertThat(said.toString()).contains(url).doesNotContain("hunter2").doesNotContain("127.0.0.1:1/");
            assertThat(run("repo", "rm", url)).isZero();
            assertThat(run("repo", "rm", url)).isEqualTo(13);
            assertThat(run("repo", "add", url, "--type", "magic")).isEqualTo(20);
        }
    }

    @Test
    void clustersAreAddedWithAnAccountOfTheirOwn() throws Exception {
        Path kubeconfig = API.kubeconfig();
        String context = Files.readString(kubeconfig)
                .lines()
                .filter(line -> line.contains("current-context"))
                .map(line -> line.replaceAll(".*: *", "").replace("\"", "").strip())
                .findFirst()
                .orElseThrow();

        assertThat(run("cluster", "add", "nobody", "--context-kubeconfig", kubeconfig.toString()))
                .isEqualTo(13);
        String[] add = {"cluster", "add", context, "--context-kubeconfig", kubeconfig.toString(), "--name", "one"};
        assertThat(run(add)).as(said.toString()).isZero();
        assertThat(run(add)).isEqualTo(20);
        assertThat(run("cluster", "list")).isZero();
        assertThat(said.toString()).containsPattern("https://.* +one").doesNotContain("bearer");
        KubeObject secret = new Kube(API.client())
                .list(ArgoSecrets.SECRET, API.namespace(), Map.of(ArgoSecrets.TYPE_LABEL, "cluster"))
                .get(0);
        assertThat(mayDoAnything(ArgoSecrets.text(secret, "config"))).isTrue();
        assertThat(run("cluster", "rm", "one")).isZero();
        assertThat(run("cluster", "rm", "one")).isEqualTo(13);
    }

    private static boolean mayDoAnything(String config) throws IOException {
        KubeObject read = Json.object(config.getBytes(StandardCharsets.UTF_8));
        Config connection = new ConfigBuilder(Config.empty())
                .withMasterUrl(API.config().getMasterUrl())
                .withOauthToken(read.text("bearerToken").orElseThrow())
                .withCaCertData(read.text("tlsClientConfig", "caData").orElse(null))
                .withTrustCerts(read.at("tlsClientConfig", "insecure")
                        .filter(Boolean.TRUE::equals)
                        .isPresent())
                .build();
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(connection).build()) {
            return client.rbac().clusterRoles().withName("argocd-manager-role").get() != null;
        }
    }
}
