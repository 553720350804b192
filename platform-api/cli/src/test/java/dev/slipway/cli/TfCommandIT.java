package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.server.SlipwayServer;
import dev.slipway.testkit.fixture.OpenTofu;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.git.GitHttp;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code slipway tf} as a user types it, against a server in this process. */
class TfCommandIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    private static final String TOKEN = "only-for-this-test";

    @TempDir
    private Path directory;

    private final GitHttp http = GitHttp.start();
    private final StringWriter said = new StringWriter();
    private ConfigurableApplicationContext server;
    private GitFixture git;
    private String address;
    private Path token;

    @BeforeEach
    void start() throws IOException {
        OpenTofu.program();
        API.installCrds(
                "crds/terraforms.infra.contrib.fluxcd.io.yaml",
                "crds/gitrepositories.source.toolkit.fluxcd.io.yaml",
                "crds/terraformpolicies.slipway.dev.yaml");
        git = GitFixture.create(directory.resolve("net.git"));
        token = Files.writeString(directory.resolve("token"), TOKEN);
        server = SpringApplication.run(
                SlipwayServer.class,
                "--slipway.kubeconfig=" + API.kubeconfig(),
                "--slipway.temporal.target=embedded",
                "--slipway.controllers=terraforms,terraformpolicies",
                "--slipway.api-token=" + TOKEN,
                "--slipway.state=" + directory.resolve("state"),
                "--server.port=0");
        address = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
        git.close();
    }

    private int run(String... arguments) {
        said.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("tf"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--kubeconfig", API.kubeconfig().toString(), "-n", API.namespace(), "--server", address));
        all.addAll(List.of("--token-file", token.toString()));
        return Main.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }

    private void terraform() {
        String state = address + "/api/v1/terraform-state/" + API.namespace() + "/net";
        API.apply("""
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: code}
                spec: {url: "%s", interval: 1s, ref: {branch: main}}
                """.formatted(http.serve("net", git)), """
                apiVersion: v1
                kind: Secret
                metadata: {name: given}
                stringData: {password: %s, secret_word: hunter2-long}
                """.formatted(TOKEN), """
                apiVersion: infra.contrib.fluxcd.io/v1alpha2
                kind: Terraform
                metadata: {name: net}
                spec:
                  interval: 1h
                  retryInterval: 1h
                  path: ./stack
                  sourceRef: {kind: GitRepository, name: code}
                  varsFrom: [{kind: Secret, name: given, varsKeys: [secret_word]}]
                  backendConfigsFrom: [{kind: Secret, name: given, keys: [password]}]
                  backendConfig:
                    customConfiguration: |
                      backend "http" {
                        address        = "%1$s"
                        lock_address   = "%1$s"
                        unlock_address = "%1$s"
                        username       = "ann"
                      }
                """.formatted(state));
    }

    private void until(Predicate<KubeObject> described) {
        Ref ref = new Ref(Gvk.of("infra.contrib.fluxcd.io/v1alpha2", "Terraform"), API.namespace(), "net");
        Awaitility.await()
                .alias("the Terraform object as described; it says " + said)
                .atMost(Duration.ofSeconds(300))
                .until(() -> new Kube(API.client()).get(ref).filter(described).isPresent());
    }

    private static Predicate<KubeObject> ready(String reason) {
        return object -> object.condition("Ready")
                .filter(ready -> ready.reason().equals(reason))
                .isPresent();
    }

    @Test
    void aPlanIsReadRejectedApprovedAndItsStateLookedAfter() throws Exception {
        git.put("stack/main.tf", """
                variable "secret_word" { sensitive = true }
                resource "terraform_data" "a" { input = { name = "web", word = var.secret_word } }
                """).commit("First", "main");
        assertThat(run("plan", "net")).isEqualTo(1);
        assertThat(said.toString()).contains("does not exist");
        terraform();

        assertThat(run("plan", "net")).as(said.toString()).isZero();
        assertThat(said.toString())
                .contains("terraform_data.a will be created")
                .contains("1 to add")
                .contains("approvePlan")
                .doesNotContain("hunter2");
        assertThat(run("show", "net", "-o", "markdown")).isZero();
        assertThat(said.toString()).contains("Plan of ").doesNotContain("hunter2");
        assertThat(run("logs", "net")).isZero();
        assertThat(said.toString()).contains("$ tofu init").contains("$ tofu plan");
        assertThat(run("runs", "net")).isZero();
        assertThat(said.toString()).containsPattern("RUN +PURPOSE").containsPattern("apply +main@sha1:.*1 to add");
        assertThat(run("adopt", "net")).isEqualTo(1);
        assertThat(said.toString()).contains("none of drift");
        assertThat(run("approve", "net", "--hash", "sha256:other")).isEqualTo(1);
        assertThat(said.toString()).contains("read it again");

        assertThat(run("reject", "net")).as(said.toString()).isZero();
        until(ready("PlanRejected"));
        assertThat(run("approve", "net")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("approved: Plan: 1 to add");
        until(ready("TerraformAppliedSucceed"));
        assertThat(run("approve", "net")).isEqualTo(1);
        assertThat(said.toString()).contains("no plan that waits").contains("TerraformAppliedSucceed");
        stateIsLookedAfter();
        aLaptopThatHoldsTheStateIsNamed();
    }

    /** A second process with the same state: it holds the lock while it asks its user whether to apply. */
    private void aLaptopThatHoldsTheStateIsNamed() throws IOException, InterruptedException {
        Path module = Files.createDirectories(directory.resolve("laptop"));
        Files.writeString(module.resolve("main.tf"), """
                terraform {
                  backend "http" {
                    address        = "%1$s"
                    lock_address   = "%1$s"
                    unlock_address = "%1$s"
                    username       = "ann"
                  }
                }
                output "of_the_laptop" { value = 1 }
                """.formatted(
                        address + "/api/v1/terraform-state/" + API.namespace() + "/net"));
        assertThat(laptop(module, "init").waitFor()).isZero();
        Process applying = laptop(module, "apply");
        try {
            Awaitility.await().atMost(Duration.ofSeconds(300)).until(() -> {
                run("state", "list");
                return said.toString().contains("OperationTypeApply");
            });
            assertThat(run("plan", "net")).isEqualTo(1);
            assertThat(said.toString())
                    .contains("LockHeld")
                    .contains("holds it since")
                    .contains("OperationTypeApply");
            applying.outputWriter().append("no\n").close();
            assertThat(applying.waitFor()).as("the laptop's user has said no").isEqualTo(1);
        } finally {
            applying.destroyForcibly();
        }
        assertThat(run("plan", "net")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("No changes.");
    }

    private static Process laptop(Path module, String command) throws IOException {
        ProcessBuilder laptop = new ProcessBuilder(OpenTofu.program().toString(), command, "-no-color")
                .directory(module.toFile())
                .redirectOutput(module.resolve(command + ".out").toFile())
                .redirectErrorStream(true);
        laptop.environment().put("TF_HTTP_PASSWORD", TOKEN);
        return laptop.start();
    }

    private void stateIsLookedAfter() {
        assertThat(run("state", "list")).as(said.toString()).isZero();
        assertThat(said.toString()).containsPattern("NAMESPACE +NAME").containsPattern(API.namespace() + " +net +1");
        assertThat(run("state", "show", "net")).isZero();
        assertThat(said.toString())
                .contains("# terraform_data.a")
                .contains("web")
                .doesNotContain("hunter2");
        assertThat(run("state", "lock", "net", "--reason", "moving house")).isZero();
        assertThat(said.toString()).contains("locked by ").contains("moving house");
        assertThat(run("state", "lock", "net")).isEqualTo(1);
        assertThat(said.toString()).contains("holds it since").contains("moving house");
        assertThat(run("plan", "net")).isEqualTo(1);
        assertThat(said.toString()).contains("LockHeld").contains("moving house");
        assertThat(run("state", "list")).isZero();
        assertThat(said.toString()).contains("for moving house (lock ");
        assertThat(run("state", "unlock", "net")).isZero();
        assertThat(said.toString()).contains("released; it was held by ");
        assertThat(run("state", "unlock", "net")).isEqualTo(1);
        assertThat(said.toString()).contains("is not locked");

        assertThat(run("plan", "net")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("No changes.");
        assertThat(run("state", "restore", "net", "--version", "1")).isZero();
        assertThat(run("state", "history", "net")).isZero();
        assertThat(said.toString().lines().count()).isEqualTo(3);
        assertThat(run("state", "show", "nothing")).isEqualTo(1);
        assertThat(said.toString()).contains("keeps no state");
    }
}
