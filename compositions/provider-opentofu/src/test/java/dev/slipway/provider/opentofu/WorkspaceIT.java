package dev.slipway.provider.opentofu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.slipway.compositions.catalog.FunctionRuntime;
import dev.slipway.compositions.control.Compositions;
import dev.slipway.compositions.definition.Cluster;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.workspace.Workspaces;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.runtime.apply.Applier;
import dev.slipway.terraform.run.RunLimits;
import dev.slipway.terraform.run.Tofu;
import dev.slipway.terraform.state.LockInfo;
import dev.slipway.terraform.state.StateKey;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.state.StateStore.StateId;
import dev.slipway.terraform.work.RunStore;
import dev.slipway.terraform.workspace.LocalWorkspaces;
import dev.slipway.testkit.fixture.OpenTofu;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.git.GitFixture;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces with a real API server, Temporal and OpenTofu. */
class WorkspaceIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static final Gvk CLASSIC = new Gvk("opentofu.upbound.io", "v1beta1", "Workspace");
    private static final Gvk TWIN = new Gvk("tf.m.upbound.io", "v1beta1", "Workspace");

    private static final String NET = """
            apiVersion: v1
            kind: Secret
            metadata: {name: given, namespace: %1$s}
            stringData: {vars: '{"password": "hunter2-long"}', token: token-long}
            ---
            apiVersion: opentofu.upbound.io/v1beta1
            kind: ProviderConfig
            metadata: {name: net}
            spec:
              configuration: 'locals { common = "from-config" }'
              credentials:
              - {filename: token.txt, source: Secret, secretRef: {namespace: %1$s, name: given, key: token}}
            ---
            apiVersion: opentofu.upbound.io/v1beta1
            kind: Workspace
            metadata: {name: net}
            spec:
              providerConfigRef: {name: net}
              writeConnectionSecretToRef: {name: net-conn, namespace: %1$s}
              forProvider:
                source: Inline
                module: |
                  variable "name" {}
                  variable "size" { type = number }
                  variable "password" { sensitive = true }
                  variable "colour" {}
                  resource "terraform_data" "a" { input = var.name }
                  output "url" { value = "db://${terraform_data.a.output}/${local.common}/${var.colour}" }
                  output "sizes" { value = [var.size] }
                  output "password" {
                    value     = "${var.password}/${trimspace(file("token.txt"))}"
                    sensitive = true
                  }
                vars: [{key: name, value: web}]
                varmap: {size: 2}
                varFiles:
                - {source: SecretKey, format: JSON, secretKeyRef: {namespace: %1$s, name: given, key: vars}}
                env: [{name: TF_VAR_colour, value: red}]
                planArgs: [-parallelism=2]
            """;

    @TempDir
    static Path root;

    private static ManagedPlatform platform;
    private static StateStore states;
    private static FunctionRuntime functions;

    @BeforeAll
    static void start() {
        for (String group : new String[] {"opentofu.upbound.io", "tf.upbound.io"}) {
            String twin = group.replace(".upbound", ".m.upbound");
            API.installCrds(
                    "crds/workspaces." + group + ".yaml",
                    "crds/workspaces." + twin + ".yaml",
                    "crds/providerconfigs." + group + ".yaml",
                    "crds/providerconfigs." + twin + ".yaml",
                    "crds/clusterproviderconfigs." + twin + ".yaml",
                    "crds/providerconfigusages." + group + ".yaml",
                    "crds/providerconfigusages." + twin + ".yaml");
        }
        states = new StateStore(root.resolve("states"), StateKey.beside(root.resolve("states")));
        Tofu tofu = new Tofu(OpenTofu.program(), root.resolve("providers"), RunLimits.standard(), 4);
        var workspaces = new LocalWorkspaces(() -> tofu, new RunStore(root.resolve("runs")), states, Clock.systemUTC());
        platform = new ManagedPlatform(API, TEMPORAL.target()).with(workspaces);
        platform.start(new OpenTofuProvider(workspaces, platform.watches()::cached).kinds());
        startCompositions();
    }

    private static void startCompositions() {
        for (String name : new String[] {
            "compositeresourcedefinitions.apiextensions",
            "compositions.apiextensions",
            "compositionrevisions.apiextensions",
            "environmentconfigs.apiextensions",
            "functions.pkg",
            "functionrevisions.pkg",
            "deploymentruntimeconfigs.pkg",
            "operations.ops",
            "cronoperations.ops",
            "watchoperations.ops",
            "usages.apiextensions",
            "usages.protection",
            "clusterusages.protection"
        }) {
            API.installCrds("crds/" + name + ".crossplane.io.yaml");
        }
        functions = FunctionRuntime.standard();
        Cluster cluster =
                new Cluster(platform.kube(), new Applier(platform.kube(), platform.watches()), platform.watches());
        new Compositions(cluster, platform.controllers(), functions)
                .controllers()
                .forEach(spec -> Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThatNoException()
                                .isThrownBy(() -> platform.controllers().start(spec))));
    }

    @AfterAll
    static void stop() {
        functions.close();
        platform.close();
    }

    private static String stored(String place, String name) {
        return states.read(new StateId(place, name))
                .map(state -> new String(state, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String lyingInTheClear() throws IOException {
        StringBuilder all = new StringBuilder();
        Files.walkFileTree(root.resolve("runs"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            /** Runs of other objects come and go meanwhile. */
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
    void anInlineModuleIsAppliedItsOutputsPublishedAndAtTheEndDestroyed() throws IOException {
        String namespace = API.namespace();
        platform.apply(NET.formatted(namespace));
        Ref ref = new Ref(CLASSIC, "", "net");
        KubeObject ready = platform.awaitReady(ref);

        assertThat(platform.secret(namespace, "net-conn", "url")).isEqualTo("db://web/from-config/red");
        assertThat(platform.secret(namespace, "net-conn", "sizes")).isEqualTo("[2]");
        assertThat(platform.secret(namespace, "net-conn", "password")).isEqualTo("hunter2-long/token-long");
        assertThat(ready.map("status", "atProvider", "outputs")).containsOnlyKeys("url", "sizes");
        assertThat(ready.text("status", "atProvider", "checksum")).isPresent();
        assertThat(stored("opentofu.upbound.io", "net")).contains("\"web\"");
        assertThat(lyingInTheClear()).doesNotContain("hunter2-long").doesNotContain("token-long");

        platform.kube()
                .merge(
                        ref,
                        Map.of(
                                "spec",
                                Map.of("forProvider", Map.of("vars", List.of(Map.of("key", "name", "value", "api"))))));
        platform.until(ref, "is changed", object -> object.text("status", "atProvider", "outputs", "url")
                .filter("db://api/from-config/red"::equals)
                .isPresent());

        platform.delete(ref);
        platform.awaitGone(ref);
        assertThat(stored("opentofu.upbound.io", "net")).contains("\"resources\": []");
    }

    @Test
    void aRemoteModuleOfANamespacedWorkspaceIsAppliedUnlessSomebodyHoldsTheState() throws IOException {
        String namespace = API.namespace();
        GitFixture repository = GitFixture.create(Files.createDirectories(root.resolve(namespace)));
        repository.put("stack/main.tf", """
                variable "name" {}
                resource "terraform_data" "a" { input = var.name }
                output "name" { value = terraform_data.a.output }
                """).commit("First", "main");
        StateId id = new StateId("tf.m.upbound.io." + namespace, "remote");
        states.lock(id, new LockInfo("7", "ann@laptop", "2026-01-02T03:04:05Z", "moving").json());
        platform.apply("""
                apiVersion: tf.m.upbound.io/v1beta1
                kind: ProviderConfig
                metadata: {name: default, namespace: %1$s}
                spec: {}
                ---
                apiVersion: tf.m.upbound.io/v1beta1
                kind: Workspace
                metadata: {name: remote, namespace: %1$s}
                spec:
                  providerConfigRef: {kind: ProviderConfig, name: default}
                  writeConnectionSecretToRef: {name: out}
                  forProvider:
                    source: Remote
                    module: git::%2$s?ref=main
                    entrypoint: stack
                    vars: [{key: name, value: web}]
                """.formatted(namespace, repository.fileUrl()));
        Ref ref = new Ref(TWIN, namespace, "remote");
        platform.awaitMessage(ref, "Synced", "ann@laptop holds it since 2026-01-02T03:04:05Z for moving");

        states.unlock(id, "");
        platform.awaitReady(ref);
        assertThat(platform.secret(namespace, "out", "name")).isEqualTo("web");
    }

    @Test
    void aBrokenModuleSaysWhere() {
        platform.apply("""
                apiVersion: opentofu.upbound.io/v1beta1
                kind: ProviderConfig
                metadata: {name: broken}
                spec: {}
                ---
                apiVersion: opentofu.upbound.io/v1beta1
                kind: Workspace
                metadata: {name: broken}
                spec:
                  providerConfigRef: {name: broken}
                  forProvider: {source: Inline, module: 'resource "terraform_data" "a" {'}
                """);
        Ref ref = new Ref(CLASSIC, "", "broken");
        platform.awaitMessage(ref, "Synced", "main.tf line 1");
        platform.kube()
                .merge(
                        ref,
                        Map.of(
                                "spec",
                                Map.of("forProvider", Map.of("module", "terraform {\n  backend \"local\" {}\n}\n"))));
        platform.awaitMessage(ref, "Synced", "would lose its state");
    }

    /** Return a Workspace whose one output is what it was given. */
    private static String inline(String name, String given, String fields) {
        return """
                apiVersion: opentofu.upbound.io/v1beta1
                kind: ProviderConfig
                metadata: {name: plain}
                spec: {}
                ---
                apiVersion: opentofu.upbound.io/v1beta1
                kind: Workspace
                metadata: {name: %1$s, annotations: {crossplane.io/external-name: shared-state}}
                spec:
                  providerConfigRef: {name: plain}
                %3$s
                  forProvider:
                    source: Inline
                    module: |
                      variable "given" {}
                      resource "terraform_data" "a" { input = var.given }
                      output "made" { value = terraform_data.a.output }
                    vars: [{key: given, value: %2$s}]
                """.formatted(name, given, fields.indent(2));
    }

    @Test
    void anOrphanedOneLeavesWhatItMadeAndAnObservingOneOnlyLooks() {
        platform.apply(inline("orphaned", "first", "deletionPolicy: Orphan"));
        Ref orphaned = new Ref(CLASSIC, "", "orphaned");
        platform.awaitReady(orphaned);
        platform.delete(orphaned);
        platform.awaitGone(orphaned);
        String kept = stored("opentofu.upbound.io", "shared-state");
        assertThat(kept).contains("\"first\"");

        platform.apply(inline("looking", "second", "managementPolicies: [Observe]"));
        Ref looking = new Ref(CLASSIC, "", "looking");
        KubeObject seen = platform.awaitReady(looking);
        assertThat(seen.text("status", "atProvider", "outputs", "made")).contains("first");
        platform.delete(looking);
        platform.awaitGone(looking);
        assertThat(stored("opentofu.upbound.io", "shared-state")).isEqualTo(kept);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Two things are made one after the other, and leave the world when they are destroyed. */
    private static final String KILLED = """
            apiVersion: opentofu.upbound.io/v1beta1
            kind: ProviderConfig
            metadata: {name: killed}
            spec: {}
            ---
            apiVersion: opentofu.upbound.io/v1beta1
            kind: Workspace
            metadata: {name: %1$s}
            spec:
              providerConfigRef: {name: killed}
              forProvider:
                source: Inline
                module: |
                  resource "terraform_data" "first" {
                    input = 1
                    provisioner "local-exec" { command = "touch %2$s/${self.id}" }
                    provisioner "local-exec" {
                      when    = destroy
                      command = "rm %2$s/${self.id}"
                    }
                  }
                  resource "terraform_data" "second" {
                    depends_on = [terraform_data.first]
                    provisioner "local-exec" {
                      command = "touch %2$s-begun; while [ ! -e %2$s-go ]; do kill -0 $PPID || exit 1; sleep 0.1; done; kill -0 $PPID && touch %2$s/${self.id}"
                    }
                  }
            """;

    /** Have a Workspace begin, do something to its object in the middle, kill the program, and return what it had made. */
    private static List<String> killed(String name, Consumer<Ref> meanwhile) throws IOException {
        Path world = Files.createDirectories(root.resolve(name));
        platform.apply(KILLED.formatted(name, world));
        Awaitility.await().atMost(Duration.ofSeconds(180)).until(() -> Files.exists(root.resolve(name + "-begun")));
        List<String> made = names(world);
        assertThat(made).hasSize(1);
        meanwhile.accept(new Ref(CLASSIC, "", name));
        String uid = platform.get(new Ref(CLASSIC, "", name)).uid();
        List<ProcessHandle> killed = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("tofu"))
                .filter(process -> process.parent()
                        .flatMap(shell -> shell.info().commandLine())
                        .filter(line -> line.contains(uid))
                        .isPresent())
                .filter(ProcessHandle::destroyForcibly)
                .toList();
        assertThat(killed).hasSize(1);
        // What it had begun must not take the signal for its own.
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> killed.stream()
                .noneMatch(ProcessHandle::isAlive));
        Files.createFile(root.resolve(name + "-go"));
        return made;
    }

    @Test
    void whatAnApplyHadMadeWhenItWasKilledIsNotMadeAgain() throws IOException {
        List<String> made = killed("killed", ref -> {});
        Ref ref = new Ref(CLASSIC, "", "killed");
        platform.awaitReady(ref);
        assertThat(names(root.resolve("killed"))).hasSize(2).containsAll(made);
        String state = stored("opentofu.upbound.io", "killed");
        assertThat(names(root.resolve("killed"))).allMatch(state::contains);
        platform.delete(ref);
        platform.awaitGone(ref);
    }

    /** The state knows nothing of it, so that a destroy of the state alone would leave it behind. */
    @Test
    void whatAnApplyHadMadeWhenItWasKilledGoesWithItsWorkspace() throws IOException {
        killed("going", platform::delete);
        platform.awaitGone(new Ref(CLASSIC, "", "going"));
        assertThat(names(root.resolve("going"))).isEmpty();
        assertThat(stored("opentofu.upbound.io", "going")).contains("\"resources\": []");
    }

    /** The module no longer has what was made, so that it cannot be imported. */
    @Test
    void whatCannotBeImportedIsAskedAboutBeforeAnythingIsMadeAgain() throws IOException {
        Ref ref = new Ref(CLASSIC, "", "asking");
        List<String> made = killed("asking", object -> platform.kube()
                .merge(
                        object,
                        Map.of(
                                "spec",
                                Map.of(
                                        "forProvider",
                                        Map.of("module", "resource \"terraform_data\" \"third\" { input = 3 }")))));
        String question = platform.awaitMessage(ref, "Synced", "terraform_data.first with id " + made.get(0));
        assertThat(question).contains("made a second time").contains("Importing was tried");
        assertThat(stored("opentofu.upbound.io", "asking")).doesNotContain("\"third\"");

        Matcher digest =
                Pattern.compile(Workspaces.ANSWER + ": \"([0-9a-f]+)\"").matcher(question);
        assertThat(digest.find()).as(question).isTrue();
        platform.kube()
                .merge(ref, Map.of("metadata", Map.of("annotations", Map.of(Workspaces.ANSWER, digest.group(1)))));
        platform.awaitReady(ref);
        assertThat(stored("opentofu.upbound.io", "asking")).contains("\"third\"");
        assertThat(names(root.resolve("asking"))).isEqualTo(made);
    }

    private static final String COMPOSED = """
            apiVersion: pkg.crossplane.io/v1
            kind: Function
            metadata: {name: pt}
            spec: {package: xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.10.8}
            ---
            apiVersion: opentofu.upbound.io/v1beta1
            kind: ProviderConfig
            metadata: {name: composed}
            spec: {}
            ---
            apiVersion: apiextensions.crossplane.io/v1
            kind: CompositeResourceDefinition
            metadata: {name: xnets.%1$s}
            spec:
              group: %1$s
              names: {kind: XNet, plural: xnets}
              connectionSecretKeys: [url, password]
              versions:
              - name: v1
                served: true
                referenceable: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec: {type: object, properties: {name: {type: string}}}
                      status: {type: object, properties: {url: {type: string}}}
            ---
            apiVersion: apiextensions.crossplane.io/v1
            kind: Composition
            metadata: {name: net.%1$s}
            spec:
              compositeTypeRef: {apiVersion: %1$s/v1, kind: XNet}
              mode: Pipeline
              pipeline:
              - step: net
                functionRef: {name: pt}
                input:
                  apiVersion: pt.fn.crossplane.io/v1beta1
                  kind: Resources
                  resources:
                  - name: net
                    base:
                      apiVersion: opentofu.upbound.io/v1beta1
                      kind: Workspace
                      spec:
                        providerConfigRef: {name: composed}
                        writeConnectionSecretToRef: {name: net-of-a-composite, namespace: %2$s}
                        forProvider:
                          source: Inline
                          module: |
                            variable "name" {}
                            resource "terraform_data" "a" { input = var.name }
                            output "url" { value = "net://${terraform_data.a.output}" }
                            output "password" {
                              value     = "hunter2-of-${var.name}"
                              sensitive = true
                            }
                          vars: [{key: name}]
                    patches:
                    - {fromFieldPath: spec.name, toFieldPath: "spec.forProvider.vars[0].value"}
                    - {type: ToCompositeFieldPath, fromFieldPath: status.atProvider.outputs.url, toFieldPath: status.url}
                    connectionDetails:
                    - {name: url, type: FromConnectionSecretKey, fromConnectionSecretKey: url}
                    - {name: password, type: FromConnectionSecretKey, fromConnectionSecretKey: password}
            """;

    @Test
    void outputsOfAComposedOneBecomeConnectionDetailsOfWhatComposesIt() {
        String namespace = API.namespace();
        String group = API.uniqueGroup();
        Gvk kind = new Gvk(group, "v1", "XNet");
        platform.apply(COMPOSED.formatted(group, namespace));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.kube().kind(kind).isPresent());
        platform.apply("""
                apiVersion: %s/v1
                kind: XNet
                metadata: {name: shop}
                spec: {name: shop, writeConnectionSecretToRef: {name: shop-net, namespace: %s}}
                """.formatted(group, namespace));
        Ref shop = new Ref(kind, "", "shop");
        KubeObject ready = platform.awaitReady(shop);
        assertThat(platform.secret(namespace, "shop-net", "url")).isEqualTo("net://shop");
        assertThat(platform.secret(namespace, "shop-net", "password")).isEqualTo("hunter2-of-shop");
        assertThat(ready.text("status", "url")).contains("net://shop");
        assertThat(ready.tree().toString()).doesNotContain("hunter2");
        platform.delete(shop);
        platform.awaitGone(shop);
    }
}
