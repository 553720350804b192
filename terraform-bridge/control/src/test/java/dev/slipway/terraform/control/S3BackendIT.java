package dev.slipway.terraform.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.terraform.input.Keys;
import dev.slipway.terraform.run.PlanOptions;
import dev.slipway.terraform.run.PlanOptions.Goal;
import dev.slipway.terraform.run.RunLimits;
import dev.slipway.terraform.run.Session;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.run.TofuCommand;
import dev.slipway.testkit.fixture.Moto;
import dev.slipway.testkit.fixture.OpenTofu;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A state in S3, shared with a laptop, whose credentials only a Secret has. */
class S3BackendIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static final String ACCESS = "AKIAEXAMPLEOFABRIDGE";
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE";

    private static final String MAIN = """
        resource "terraform_data" "a" { input = "from-git" }
        output "made" { value = terraform_data.a.output }
        """;

    @TempDir
    static Path root;

    private static TerraformHub hub;

    @BeforeAll
    static void start() {
        API.installCrds(
                "crds/terraforms.infra.contrib.fluxcd.io.yaml",
                "crds/gitrepositories.source.toolkit.fluxcd.io.yaml",
                "crds/terraformpolicies.slipway.dev.yaml");
        hub = new TerraformHub(API.client(), TEMPORAL.target(), root.resolve("hub"));
        assertThat(s3("PUT", "states").statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** moto asks for the form of a signature and checks none. */
    private static HttpResponse<String> s3(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(MOTO.endpoint() + "/" + path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host,"
                                + " Signature=0")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private static String stored() {
        return s3("GET", "states/network.tfstate").body();
    }

    private static String backend() {
        return """
            backend "s3" {
              bucket                      = "states"
              key                         = "network.tfstate"
              region                      = "us-east-1"
              endpoints                   = { s3 = "%s" }
              use_path_style              = true
              use_lockfile                = true
              skip_credentials_validation = true
              skip_requesting_account_id  = true
              skip_metadata_api_check     = true
            }
            """.formatted(MOTO.endpoint());
    }

    private static Ref object(GitFixture repository) {
        API.apply("""
            apiVersion: source.toolkit.fluxcd.io/v1
            kind: GitRepository
            metadata: {name: code}
            spec: {url: "%s", interval: 1s, ref: {branch: main}}
            """.formatted(repository.fileUrl()), """
                    apiVersion: v1
                    kind: Secret
                    metadata: {name: s3}
                    stringData: {access_key: "%s", secret_key: "%s"}
                    """.formatted(ACCESS, SECRET), """
                    apiVersion: infra.contrib.fluxcd.io/v1alpha2
                    kind: Terraform
                    metadata: {name: network}
                    spec:
                      interval: 1h
                      retryInterval: 1s
                      approvePlan: auto
                      destroyResourcesOnDeletion: true
                      storeReadablePlan: human
                      path: .
                      sourceRef: {kind: GitRepository, name: code}
                      backendConfigsFrom: [{kind: Secret, name: s3}]
                      backendConfig:
                        customConfiguration: |
                    %s
                    """.formatted(
                        backend().indent(6)));
        return hub.ref(API.namespace(), "network");
    }

    /** Another process with the same state, and something of its own, which takes until the file {@code go} is there. */
    private static Session laptop(Tofu tofu) throws IOException {
        Path module = Files.createDirectories(root.resolve("laptop"));
        Files.writeString(
                module.resolve("main.tf"), MAIN + """
                    terraform {
                      %3$s
                    }
                    resource "terraform_data" "own" {
                      provisioner "local-exec" { command = "touch %1$s; while [ -e %1$s -a ! -e %2$s ]; do sleep 0.1; done" }
                    }
                    """.formatted(root.resolve("begun"), root.resolve("go"), backend()));
        Session session = Session.of(module, Files.createDirectories(root.resolve("laptop-home")))
                .with("AWS_ACCESS_KEY_ID", Redacted.of(ACCESS))
                .with("AWS_SECRET_ACCESS_KEY", Redacted.of(SECRET));
        tofu.run(session, new TofuCommand.Init(false, List.of()));
        return session;
    }

    private static boolean isSteady(KubeObject object) {
        return object.condition("Ready").filter(one -> one.isTrue()).isPresent()
                && object.text("status", "run", "step").filter("Steady"::equals).isPresent();
    }

    /** Everything that is written down of the object: its status, and all files of its runs. */
    private static String told(KubeObject object) throws IOException {
        StringBuilder all = new StringBuilder(Json.toYaml(object.tree()));
        Files.walkFileTree(root.resolve("hub").resolve("runs"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            /** The next attempts come and go meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return failure instanceof NoSuchFileException
                        ? FileVisitResult.CONTINUE
                        : super.visitFileFailed(file, failure);
            }
        });
        return all.toString();
    }

    @Test
    void theStateIsWrittenSharedLockedAndDestroyedAndTheCredentialsAreNowhere() throws Exception {
        GitFixture repository = GitFixture.create(Files.createDirectories(root.resolve("code")));
        repository.put("main.tf", MAIN).commit("First", "main");
        Ref ref = object(repository);
        hub.until(ref, S3BackendIT::isSteady);
        assertThat(stored()).contains("\"from-git\"");

        Tofu tofu = new Tofu(OpenTofu.program(), root.resolve("laptop-providers"), RunLimits.standard(), 4);
        Session laptop = laptop(tofu);
        assertThat(tofu.run(laptop, new TofuCommand.Output()).values()).containsOnlyKeys("made");
        Path saved = laptop.scratch().resolve("saved");
        assertThat(tofu.run(laptop, new TofuCommand.Plan(saved, PlanOptions.of(Goal.APPLY)))
                        .hasChanges())
                .isTrue();
        var applying = CompletableFuture.runAsync(() -> tofu.runOnce(laptop, new TofuCommand.Apply(saved, 0, "")));
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(root.resolve("begun")));

        hub.kube.annotate(ref, Map.of(Keys.REQUESTED_AT, "now"));
        KubeObject locked = hub.until(ref, one -> one.condition("StateLocked")
                .filter(lock -> lock.isTrue())
                .isPresent());
        assertThat(locked.condition("Ready").orElseThrow().message())
                .contains("OperationTypeApply")
                .contains("holds it since");
        assertThat(told(locked)).doesNotContain(SECRET).doesNotContain(ACCESS);

        Files.createFile(root.resolve("go"));
        applying.get();
        assertThat(stored()).contains("\"own\"");
        // What the laptop has added is not in Git.
        KubeObject done = hub.until(ref, one -> isSteady(one) && !stored().contains("\"own\""));
        assertThat(told(done)).doesNotContain(SECRET).doesNotContain(ACCESS);

        hub.kube.delete(ref, "");
        hub.untilGone(ref);
        assertThat(stored()).contains("\"resources\":[]");
        assertThat(s3("GET", "states/network.tfstate.tflock").statusCode()).isEqualTo(404);
    }
}
