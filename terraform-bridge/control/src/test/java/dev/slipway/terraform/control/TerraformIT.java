package dev.slipway.terraform.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.terraform.decide.Approval;
import dev.slipway.terraform.input.Keys;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Terraform objects from commit to applied, with a real API server, Temporal, Git and OpenTofu. */
class TerraformIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static final String MAIN = """
            variable "name" { default = "web" }
            variable "password" {
              default   = "none-yet-set"
              sensitive = true
            }
            resource "terraform_data" "a" { input = { name = var.name, password = var.password } }
            output "name" { value = var.name }
            output "sizes" { value = [1, 2] }
            """;

    @TempDir
    static Path root;

    private static TerraformHub hub;

    private String namespace;
    private GitFixture repository;
    private Path state;

    @BeforeAll
    static void start() {
        API.installCrds(
                "crds/terraforms.infra.contrib.fluxcd.io.yaml",
                "crds/gitrepositories.source.toolkit.fluxcd.io.yaml",
                "crds/terraformpolicies.slipway.dev.yaml");
        hub = new TerraformHub(API.client(), TEMPORAL.target(), root.resolve("hub"));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        namespace = API.namespace();
        repository = GitFixture.create(Files.createDirectories(root.resolve(namespace)));
        repository.put("stack/main.tf", MAIN).commit("First", "main");
        state = root.resolve(namespace + ".tfstate");
        API.apply("""
                apiVersion: source.toolkit.fluxcd.io/v1
                kind: GitRepository
                metadata: {name: code}
                spec: {url: "%s", interval: 1s, ref: {branch: main}}
                """.formatted(repository.fileUrl()));
    }

    /** What is done again every few seconds would take the machine from the tests that follow. */
    @AfterEach
    void rest() {
        hub.kube
                .list(Keys.TERRAFORM, namespace, Map.of())
                .forEach(object -> spec(object.ref(), Map.of("suspend", true)));
    }

    private Ref terraform(String fields) {
        API.apply("""
                apiVersion: infra.contrib.fluxcd.io/v1alpha2
                kind: Terraform
                metadata: {name: stack}
                spec:
                  path: ./stack
                  sourceRef: {kind: GitRepository, name: code}
                  backendConfig: {customConfiguration: 'backend "local" { path = "%s" }'}
                %s
                """.formatted(state, withTimes(fields).indent(2)));
        return hub.ref(namespace, "stack");
    }

    private static String withTimes(String fields) {
        String interval = fields.matches("(?s)(.*\\n)?interval:.*") ? "" : "interval: 1h\n";
        String retry = fields.contains("retryInterval:") ? "" : "retryInterval: 1s\n";
        return interval + retry + fields;
    }

    private static boolean isReady(KubeObject object, String reason) {
        return object.condition("Ready")
                .filter(ready -> ready.isTrue() && ready.reason().equals(reason))
                .isPresent();
    }

    private static boolean isPending(KubeObject object) {
        return object.text("status", "plan", "contentHash").isPresent()
                && object.text("status", "run", "step")
                        .filter("Planned"::equals)
                        .isPresent();
    }

    private static String message(KubeObject object) {
        return object.condition("Ready")
                .map(ready -> String.valueOf(ready.message()))
                .orElse("");
    }

    private String hash(KubeObject object) {
        return object.text("status", "plan", "contentHash").orElseThrow();
    }

    private void approve(KubeObject object) {
        String pending = object.text("status", "plan", "pending").orElseThrow();
        hub.kube.merge(object.ref(), Map.of("spec", Map.of("approvePlan", pending)));
    }

    private String value(String secret, String key) {
        KubeObject found = hub.kube.get(new Ref(Keys.SECRET, namespace, secret)).orElseThrow();
        return new String(Base64.getDecoder().decode(found.text("data", key).orElseThrow()), StandardCharsets.UTF_8);
    }

    @Test
    void approvedByRuleItIsAppliedAndItsOutputsAreWritten() throws IOException {
        Ref ref = terraform("""
                approvePlan: auto
                storeReadablePlan: human
                vars: [{name: name, value: api}]
                writeOutputsToSecret: {name: out, outputs: ["name:service", sizes]}
                """);
        KubeObject done = hub.until(ref, one -> isReady(one, "TerraformOutputsWritten"));
        assertThat(value("out", "service")).isEqualTo("api");
        assertThat(value("out", "sizes")).isEqualTo("[1,2]");
        assertThat(done.list("status", "availableOutputs")).containsExactly("name", "sizes");
        assertThat(done.text("status", "plan", "lastApplied"))
                .hasValueSatisfying(id -> assertThat(id).startsWith("plan-main-"));
        assertThat(Files.readString(state)).contains("\"api\"");

        repository.put("stack/main.tf", MAIN.replace("[1, 2]", "[3]")).commit("Second", "main");
        hub.until(
                ref,
                one -> isReady(one, "TerraformOutputsWritten")
                        && !one.text("status", "lastAppliedRevision")
                                .equals(done.text("status", "lastAppliedRevision")));
        assertThat(value("out", "sizes")).isEqualTo("[3]");
    }

    @Test
    void aPlanWaitsForApprovalAndVariablesThatChangeInBetweenAskAgain() throws IOException {
        API.apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: vars}
                stringData: {password: first-secret-word}
                """);
        Ref ref = terraform("varsFrom: [{kind: Secret, name: vars}]");
        KubeObject first = hub.until(ref, one -> isPending(one) && message(one).contains("approvePlan"));
        assertThat(message(first)).contains("1 to add");
        assertThat(Files.exists(state)).isFalse();
        assertThat(hub.terraform
                        .runs()
                        .text(first.uid(), run(first), "plan.txt")
                        .orElseThrow())
                .contains("(sensitive value)")
                .doesNotContain("first-secret-word");

        API.apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: vars}
                stringData: {password: second-secret-word}
                """);
        approve(first);
        KubeObject again = hub.until(
                ref,
                one -> isPending(one)
                        && !hash(one).equals(hash(first))
                        && message(one).contains("other content"));
        assertThat(Files.exists(state)).isFalse();

        hub.kube.annotate(ref, Map.of(Approval.APPROVED, hash(again)));
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed"));
        assertThat(Files.readString(state)).contains("second-secret-word").doesNotContain("first-secret-word");
    }

    @Test
    void anApprovedPlanIsAppliedAndARejectedOneIsNot() {
        Ref ref = terraform("");
        KubeObject pending = hub.until(ref, TerraformIT::isPending);
        hub.kube.annotate(ref, Map.of(Approval.REJECTED, hash(pending)));
        hub.until(ref, one -> one.condition("Ready")
                .filter(ready -> ready.reason().equals("PlanRejected"))
                .isPresent());
        assertThat(Files.exists(state)).isFalse();

        hub.kube.annotate(ref, Map.of(Approval.REJECTED, ""));
        approve(pending);
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed"));
        assertThat(Files.exists(state)).isTrue();
    }

    @Test
    void driftWaitsForOneOfTwoAnswers() throws IOException {
        Ref ref = terraform("interval: 3s");
        approve(hub.until(ref, TerraformIT::isPending));
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed") || isReady(one, "NoDrift"));
        String before = Files.readString(state);
        put(state, before.replace("\"web\"", "\"hacked\"").replace("\"serial\": 1", "\"serial\": 7"));

        KubeObject drifted = hub.until(
                ref,
                one -> isPending(one)
                        && one.at("status", "plan", "isDriftDetectionPlan").isPresent()
                        && message(one).contains(Approval.ADOPTED));
        assertThat(drifted.condition("Ready").orElseThrow().reason()).isEqualTo("DriftDetected");
        hub.kube.annotate(ref, Map.of(Approval.APPROVED, hash(drifted)));
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed") || isReady(one, "NoDrift"));
        assertThat(Files.readString(state)).doesNotContain("hacked");
    }

    @Test
    void deletingDestroysWhatWasMade() throws IOException {
        Ref ref = terraform("approvePlan: auto\ndestroyResourcesOnDeletion: true");
        KubeObject done = hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed"));
        assertThat(Files.readString(state)).contains("terraform_data");
        hub.kube.delete(ref, done.uid());
        hub.untilGone(ref);
        assertThat(Files.readString(state)).doesNotContain("terraform_data");
    }

    /** The world is another state, which the configuration reads: what it says comes by refreshing, without any provider. */
    private void world(Path world, String colour) throws IOException {
        put(world, """
                {"version": 4, "terraform_version": "1.6.0", "serial": 1, "lineage": "w", "resources": [],
                 "outputs": {"colour": {"value": "%s", "type": "string"}}}
                """.formatted(colour));
    }

    /** At once, so that nobody reads half of it. */
    private static void put(Path file, String text) throws IOException {
        Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".whole"), text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Return the state without any space. */
    private String stateText() throws IOException {
        return Files.readString(state).replaceAll("\\s", "");
    }

    @Test
    void driftOfTheWorldIsAdoptedOrUndone() throws IOException {
        Path world = root.resolve(namespace + "-world.tfstate");
        world(world, "red");
        repository.put("stack/main.tf", """
                data "terraform_remote_state" "world" {
                  backend = "local"
                  config  = { path = "%s" }
                }
                resource "terraform_data" "a" { input = data.terraform_remote_state.world.outputs.colour }
                output "colour" { value = data.terraform_remote_state.world.outputs.colour }
                """.formatted(world)).commit("Reads the world", "main");
        Ref ref = terraform("interval: 3s");
        approve(hub.until(ref, TerraformIT::isPending));
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed") || isReady(one, "NoDrift"));
        assertThat(stateText()).contains("\"input\":{\"value\":\"red\"");

        world(world, "blue");
        KubeObject drifted =
                hub.until(ref, one -> isPending(one) && message(one).contains("Drift detected"));
        hub.kube.annotate(ref, Map.of(Approval.ADOPTED, hash(drifted)));
        KubeObject again = hub.until(
                ref,
                one -> one.text("status", "run", "purpose")
                                .filter("drift"::equals)
                                .isPresent()
                        && isPending(one)
                        && !hash(one).equals(hash(drifted)));
        assertThat(stateText())
                .as("outputs as the world is, the resource as it was")
                .contains("\"colour\":{\"value\":\"blue\"")
                .contains("\"input\":{\"value\":\"red\"");

        hub.kube.annotate(ref, Map.of(Approval.APPROVED, hash(again)));
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed") || isReady(one, "NoDrift"));
        assertThat(stateText()).contains("\"input\":{\"value\":\"blue\"");
    }

    private static long run(KubeObject object) {
        return object.at("status", "run", "number").map(number -> (Long) number).orElse(0L);
    }

    private void spec(Ref ref, Map<String, Object> fields) {
        hub.kube.merge(ref, Map.of("spec", fields));
    }

    @Test
    void plansOnlyAgainByPrefixToDestroyByForceAndForDriftAlone() throws IOException {
        Ref ref = terraform("planOnly: true\napprovePlan: auto\ninterval: 2s\ndisableDriftDetection: true");
        KubeObject only = hub.until(ref, one -> isPending(one) && message(one).contains("planOnly"));
        spec(ref, Map.of("planOnly", false, "approvePlan", ""));
        KubeObject first = hub.until(ref, one -> isPending(one) && run(one) > run(only));
        assertThat(Files.exists(state)).as("planOnly is never applied").isFalse();

        String id = first.text("status", "plan", "pending").orElseThrow();
        spec(ref, Map.of("approvePlan", "re" + id));
        KubeObject second = hub.until(ref, one -> isPending(one) && run(one) > run(first));
        spec(ref, Map.of("approvePlan", id.substring(0, id.length() - 3)));
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed"));
        assertThat(Files.readString(state)).contains("terraform_data");

        spec(ref, Map.of("destroy", true, "approvePlan", ""));
        KubeObject destroying = hub.until(
                ref,
                one -> isPending(one)
                        && run(one) > run(second)
                        && one.at("status", "plan", "isDestroyPlan").isPresent());
        assertThat(Files.readString(state)).contains("terraform_data");
        approve(destroying);
        hub.until(ref, one -> run(one) >= run(destroying) && isReady(one, "TerraformAppliedSucceed"));
        assertThat(Files.readString(state)).doesNotContain("terraform_data");

        spec(ref, Map.of("destroy", false, "force", true, "approvePlan", ""));
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed") && run(one) > run(destroying));
        assertThat(Files.readString(state)).contains("terraform_data");

        spec(ref, Map.of("force", false, "approvePlan", "disable", "disableDriftDetection", false));
        hub.until(ref, one -> isReady(one, "NoDrift"));
        put(state, Files.readString(state).replace("\"web\"", "\"hacked\""));
        KubeObject seen = hub.until(ref, one -> one.condition("Ready")
                .filter(ready -> ready.reason().equals("DriftDetected"))
                .isPresent());
        assertThat(seen.text("status", "plan", "contentHash")).isEmpty();
        assertThat(Files.readString(state)).contains("hacked");
    }

    @Test
    void brokenConfigurationAndMissingThingsSayWhatAndWhere() {
        repository.put("stack/main.tf", "resource \"terraform_data\" \"a\" {\n").commit("Broken", "main");
        Ref ref = terraform("approvePlan: auto");
        KubeObject broken = hub.until(ref, one -> message(one).contains("main.tf line 1"));
        assertThat(broken.condition("Ready").orElseThrow().reason()).isEqualTo("TFExecInitFailed");

        hub.kube.merge(ref, Map.of("spec", Map.of("sourceRef", Map.of("name", "nothing"))));
        KubeObject missing = hub.until(ref, one -> message(one).contains("does not exist"));
        assertThat(missing.condition("Ready").orElseThrow().reason()).isEqualTo("ArtifactFailed");

        spec(ref, Map.of("sourceRef", Map.of("kind", "OCIRepository")));
        KubeObject other = hub.until(ref, one -> message(one).contains("OCIRepository"));
        assertThat(message(other)).contains("not supported yet; use a GitRepository");
    }

    @Test
    void anApplyThatFailsHalfWayKeepsWhatItHasMadeAndSaysWhatItHasNot() throws IOException {
        Path count = root.resolve(namespace + "-count");
        String code = """
                resource "terraform_data" "first" {
                  provisioner "local-exec" { command = "echo made >> %s" }
                }
                resource "terraform_data" "second" {
                  depends_on = [terraform_data.first]
                  provisioner "local-exec" { command = "%s" }
                }
                """;
        repository
                .put("stack/main.tf", code.formatted(count, "echo no more quota; false"))
                .commit("Fails", "main");
        Ref ref = terraform("approvePlan: auto\nretryInterval: 1h");
        KubeObject failed = hub.until(ref, one -> message(one).contains("apply failed"));
        assertThat(failed.condition("Ready").orElseThrow().reason()).isEqualTo("TFExecApplyFailed");
        assertThat(message(failed)).contains("main.tf line 6").contains("no more quota");
        assertThat(Files.readString(state)).contains("\"first\"").contains("tainted");

        repository.put("stack/main.tf", code.formatted(count, "true")).commit("Works", "main");
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed"));
        assertThat(Files.readString(count)).isEqualTo("made\n");
    }

    private void mayKeepStates() {
        API.apply("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: tf-runner}
                rules:
                - {apiGroups: [""], resources: [secrets], verbs: ["*"]}
                - {apiGroups: [coordination.k8s.io], resources: [leases], verbs: ["*"]}
                """, """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: tf-runner}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: tf-runner}
                subjects: [{kind: ServiceAccount, name: tf-runner, namespace: %s}]
                """.formatted(namespace));
    }

    /** As tofu-controller's users have it. */
    @Test
    void withoutABackendTheStateIsInASecretThatTheServiceAccountReaches() {
        API.apply("""
                apiVersion: infra.contrib.fluxcd.io/v1alpha2
                kind: Terraform
                metadata: {name: stack}
                spec:
                  interval: 1h
                  retryInterval: 1s
                  approvePlan: auto
                  path: ./stack
                  sourceRef: {kind: GitRepository, name: code}
                  destroyResourcesOnDeletion: true
                """);
        Ref ref = hub.ref(namespace, "stack");
        hub.until(ref, one -> message(one).contains("ServiceAccount " + namespace + "/tf-runner"));
        API.apply("""
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: tf-runner}
                """);
        KubeObject denied = hub.until(ref, one -> message(one).contains("check the credentials"));
        assertThat(message(denied)).contains("tf-runner").contains("forbidden");
        mayKeepStates();
        KubeObject done = hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed"));
        Ref secret = new Ref(Keys.SECRET, namespace, "tfstate-default-stack");
        assertThat(hub.kube.get(secret).orElseThrow().text("data", "tfstate")).isPresent();
        hub.kube.delete(ref, done.uid());
        hub.untilGone(ref);
    }

    @Test
    void whatDependsOnAnotherWaits() {
        Ref ref = terraform("approvePlan: auto\ndependsOn: [{name: base}]");
        KubeObject waiting = hub.until(ref, one -> message(one).contains("base"));
        assertThat(waiting.condition("Ready").orElseThrow().reason()).isEqualTo("DependencyNotReady");
    }

    private void policy(String effect, String expression) {
        API.apply("""
                apiVersion: slipway.dev/v1alpha1
                kind: TerraformPolicy
                metadata: {name: %1$s}
                spec:
                  namespaces: [%1$s]
                  rules: [{name: rule, effect: %2$s, expression: "%3$s", message: names matter}]
                """.formatted(namespace, effect, expression));
    }

    @Test
    void policiesRefuseAskAndApprove() {
        policy("Refuse", "plan.resource_changes.exists(r, r.change.after.input.name == 'web')");
        Ref ref = terraform("approvePlan: auto");
        KubeObject refused = hub.until(ref, one -> message(one).contains("names matter"));
        assertThat(refused.condition("Ready").orElseThrow().reason()).isEqualTo("PolicyRefused");
        assertThat(Files.exists(state)).isFalse();

        policy("Ask", "counts.add > 0");
        hub.until(ref, one -> message(one).contains("a person has to look"));
        assertThat(Files.exists(state)).isFalse();

        hub.kube.merge(ref, Map.of("spec", Map.of("approvePlan", "")));
        policy("Approve", "counts.destroy == 0 && purpose == 'apply'");
        hub.until(ref, one -> isReady(one, "TerraformAppliedSucceed"));
        policy("Refuse", "counts.(");
        Ref broken = new Ref(Keys.POLICY, "", namespace);
        hub.until(
                broken,
                one -> one.condition("Ready").filter(ready -> ready.isFalse()).isPresent());
    }

    /** Written as tofu-controller's users write it: the old version, templates, credentials for a runner pod. */
    @Test
    void documentsOfTheOldVersionWithTemplatesAndRunnerPodsWork() throws IOException {
        repository.put("stack/main.tf", "").put("stack/main.tf.tpl", """
                        variable "values" {}
                        variable "word" {}
                        resource "terraform_data" "{{ .Values.name }}" { input = [var.values.bucket, var.word] }
                        output "word" { value = var.word }
                        """).commit("Template", "main");
        API.apply("""
                apiVersion: v1
                kind: Secret
                metadata: {name: bucket-outputs}
                stringData: {bucket: logs-of-us, TF_VAR_word: from-the-pod}
                """, """
                apiVersion: infra.contrib.fluxcd.io/v1alpha1
                kind: Terraform
                metadata: {name: stack}
                spec:
                  interval: 1h
                  approvePlan: auto
                  path: ./stack
                  sourceRef: {kind: GitRepository, name: code}
                  values: {name: made, bucket: "${{ .bucket.bucket }}"}
                  readInputsFromSecrets: [{name: bucket-outputs, as: bucket}]
                  runnerPodTemplate: {spec: {image: custom, envFrom: [{secretRef: {name: bucket-outputs}}]}}
                  backendConfig: {customConfiguration: 'backend "local" { path = "%s" }'}
                """.formatted(state));
        KubeObject done = hub.until(hub.ref(namespace, "stack"), one -> isReady(one, "TerraformAppliedSucceed"));
        assertThat(Files.readString(state))
                .contains("logs-of-us")
                .contains("from-the-pod")
                .contains("\"made\"");
        assertThat(done.condition("FieldsIgnored").orElseThrow().message())
                .contains("spec.runnerPodTemplate.spec.image")
                .doesNotContain("envFrom");
    }
}
