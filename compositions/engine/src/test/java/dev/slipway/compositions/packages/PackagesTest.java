package dev.slipway.compositions.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Outcome;
import dev.slipway.runtime.controller.Pass;
import dev.slipway.runtime.controller.PassContext;
import dev.slipway.runtime.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {

    private static final BuiltInProviders PROVIDERS = new BuiltInProviders(List.of(
            new Gvk("rds.aws.upbound.io", "v1beta1", "Instance"),
            new Gvk("rds.aws.m.upbound.io", "v1beta1", "Instance"),
            new Gvk("postgresql.sql.crossplane.io", "v1alpha1", "Database"),
            new Gvk("helm.crossplane.io", "v1beta1", "Release"),
            new Gvk("database.example.org", "v1", "Odd")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xpkg.upbound.io/upbound/provider-aws-rds:v1.2.3",
                "registry.example.org:5000/mirror/upbound-provider-aws-rds@sha256:abc",
                "xpkg.upbound.io/upbound/provider-family-aws:v1",
                "xpkg.crossplane.io/crossplane-contrib/provider-aws",
                "xpkg.crossplane.io/crossplane-contrib/provider-sql:v0.9.0",
                "xpkg.crossplane.io/crossplane-contrib/provider-helm:v1"
            })
    void providersAreKnownByTheirRepositoryWhereverTheyAre(String image) {
        assertThat(PROVIDERS.has(image)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xpkg.upbound.io/upbound/provider-aws-ec2:v1",
                "a/provider-gcp:v1",
                "a/provider-example:v1",
                "",
                "a/sql"
            })
    void othersAreNot(String image) {
        assertThat(PROVIDERS.has(image)).isFalse();
    }

    @Test
    void aBuiltInProviderIsInstalledAndHealthyAndAnotherSaysWhatToDo() {
        Pass pass = passing(object -> PROVIDERS.has(Packages.image(object)));

        KubeObject known = after(pass, provider("xpkg.upbound.io/upbound/provider-aws-rds:v1"));
        assertThat(known.condition("Installed").orElseThrow().reason()).isEqualTo("ActivePackageRevision");
        assertThat(known.condition("Healthy").orElseThrow().isTrue()).isTrue();
        assertThat(known.text("status", "resolvedPackage")).hasValue("xpkg.upbound.io/upbound/provider-aws-rds:v1");

        KubeObject unknown = after(pass, known.with("a.example.org/provider-x:v1", "spec", "package"));
        assertThat(unknown.condition("Installed").orElseThrow().reason()).isEqualTo("UnavailablePackage");
        assertThat(unknown.condition("Healthy").orElseThrow().message())
                .contains("provider-x:v1 is not installed")
                .contains("provider-sql");
        assertThat(unknown.text("status", "resolvedPackage")).isEmpty();
    }

    @Test
    void aPausedPackageSaysSoAndKeepsTheRest() {
        Pass pass = passing(object -> true);
        KubeObject known = after(pass, provider("a.example.org/p:v1"));

        KubeObject paused = after(pass, known.withAnnotation("crossplane.io/paused", "true"));

        assertThat(paused.condition("Synced").orElseThrow().reason()).isEqualTo("ReconcilePaused");
        assertThat(paused.condition("Installed").orElseThrow().isTrue()).isTrue();
        assertThat(after(pass, paused.without("metadata", "annotations")).condition("Synced"))
                .isEmpty();
    }

    @Test
    void aPolicyListsWhatIsServedOfWhatItNames() {
        List<KubeObject> activated = new ArrayList<>();
        KubeObject inactive = KubeObject.of(new Ref(
                new Gvk("apiextensions.crossplane.io", "v1alpha1", "ManagedResourceDefinition"),
                "",
                "x.aws.upbound.io"));
        Pass pass = new ActivationPass(
                () -> Set.of("instances.rds.aws.upbound.io", "releases.helm.crossplane.io"),
                () -> List.of(inactive, inactive.with("other.example.org", "metadata", "name")),
                activated::add);
        KubeObject policy = object("ManagedResourceActivationPolicy")
                .with(List.of("*.aws.upbound.io", "databases.x"), "spec", "activate");

        KubeObject said = after(pass, policy);

        assertThat(said.list("status", "activated"))
                .containsExactly("instances.rds.aws.upbound.io", "x.aws.upbound.io");
        assertThat(activated).containsExactly(inactive);
        assertThat(said.condition("Healthy").orElseThrow().isTrue()).isTrue();
        assertThat(ActivationPass.matches("*", "anything.example.org")).isTrue();
        assertThat(ActivationPass.matches("a.example.org", "b.a.example.org")).isFalse();
    }

    @Test
    void aDefinitionIsEstablishedWhenItsKindIsBuiltIn() {
        Pass pass = new DefinedResourcePass(PROVIDERS);
        KubeObject instance = object("ManagedResourceDefinition")
                .with(
                        Json.parseYaml("{group: rds.aws.upbound.io, names: {kind: Instance}, state: Active}")
                                .get(0),
                        "spec");

        assertThat(after(pass, instance).condition("Established").orElseThrow().isTrue())
                .isTrue();
        assertThat(after(pass, instance.with("Inactive", "spec", "state"))
                        .condition("Established")
                        .orElseThrow()
                        .reason())
                .isEqualTo("InactiveManagedResource");
        assertThat(after(pass, instance.with("Cluster", "spec", "names", "kind"))
                        .condition("Established")
                        .orElseThrow()
                        .message())
                .contains("Cluster of rds.aws.upbound.io is not built in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >=v1.2.0        | v1.3.0     | true
            >=v1.2.0        | 1.2.0      | true
            >=v1.2.0, <v2   | v2.0.1     | false
            ~v1.2           | v1.2.9     | true
            v1.2.3          | v1.2.4     | false
            sha256:abc      | sha256:abc | true
            sha256:abc      | v1.0.0     | false
            >=v1            | latest     | false
            ''              | latest     | true
            """)
    void versionsThatWillDo(String constraint, String version, boolean will) {
        assertThat(new Dependency("Provider", "a.example.org/p", constraint).allows(version))
                .isEqualTo(will);
    }

    @Test
    void dependenciesAreReadInEveryForm() {
        KubeObject meta = KubeObject.of(Json.parseYaml("""
                spec:
                  dependsOn:
                  - {provider: a.example.org/provider-sql, version: '>=v0.9'}
                  - {apiVersion: pkg.crossplane.io/v1, kind: Function, package: a.example.org/f, version: v1}
                  - {configuration: a.example.org/c}
                """).get(0));

        assertThat(Dependency.of(meta))
                .extracting(Dependency::toString)
                .containsExactly(
                        "Provider a.example.org/provider-sql >=v0.9",
                        "Function a.example.org/f v1",
                        "Configuration a.example.org/c");
    }

    @ParameterizedTest
    @CsvSource({
        "a.example.org:5000/b/c:v1, a.example.org:5000/b/c, v1",
        "a.example.org/b@sha256:0f, a.example.org/b, sha256:0f",
        "a.example.org/b:v1@sha256:0f, a.example.org/b, sha256:0f",
        "b, b, ''"
    })
    void imagesHaveASourceAndAVersion(String image, String source, String version) {
        assertThat(Image.of(image)).isEqualTo(new Image(source, version));
    }

    @Test
    void whatAPackageDependsOnAndIsNotHereMakesItUnhealthyUnlessItSkipsThat() {
        Pass pass = new PackagePass(
                new PackagePass.Known(object -> true, image -> "", object -> List.of("Provider x is not built in")),
                Outcome::done);

        KubeObject said = after(pass, provider("a.example.org/p:v1"));
        assertThat(said.condition("Installed").orElseThrow().isTrue()).isTrue();
        assertThat(said.condition("Healthy").orElseThrow().message()).contains("Provider x is not built in");

        KubeObject skipping = after(pass, said.with(true, "spec", "skipDependencyResolution"));
        assertThat(skipping.condition("Healthy").orElseThrow().isTrue()).isTrue();
    }

    private static Pass passing(Predicate<KubeObject> installed) {
        return new PackagePass(
                new PackagePass.Known(installed, image -> "built in are " + PROVIDERS.list(), object -> List.of()),
                Outcome::done);
    }

    private static KubeObject provider(String image) {
        return object("Provider").with(image, "spec", "package");
    }

    private static KubeObject object(String kind) {
        return KubeObject.of(new Ref(new Gvk("pkg.crossplane.io", "v1", kind), "", "an-object"));
    }

    private static KubeObject after(Pass pass, KubeObject object) {
        var result = pass.run(object, new PassContext(Instant.parse("2026-01-01T00:00:00Z")));
        return object.with(result.status(), "status");
    }
}
