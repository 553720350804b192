package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.json.Json;
import dev.slipway.testkit.aws.AwsEmulator;
import dev.slipway.testkit.aws.Failure;
import dev.slipway.testkit.fixture.PostgresServer;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever is wrong, the claim says what and what to do, and is ready by itself once it is right, in the same hub. */
class BadInputIT {

    private static final Duration SOON = Duration.ofSeconds(180);

    /** Attempts that fail for long are tried again more and more rarely. */
    private static final Duration RECOVERY = Duration.ofSeconds(240);

    private static final Duration FOR_DELETION = Duration.ofSeconds(240);

    @RegisterExtension
    static final ApiServer API = ApiServer.shared().withControllerManager();

    @RegisterExtension
    static final PostgresServer POSTGRES = PostgresServer.durable();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private static AwsEmulator aws;
    private static ConfigurableApplicationContext server;
    private static ClaimPlatform platform;

    @BeforeAll
    static void startServer() {
        aws = AwsEmulator.start();
        platform = new ClaimPlatform(API);
        platform.useDatabases(POSTGRES);
        platform.useAws(aws.url());
        server = platform.serveClaims(TEMPORAL.target());
        platform.define();
    }

    @AfterEach
    void recover() {
        aws.failures().clear();
    }

    @AfterAll
    static void stopServer() {
        try {
            platform.deleteAllClaims(FOR_DELETION);
        } finally {
            server.close();
            aws.close();
        }
    }

    @Test
    void unknownFieldIsRefusedWithItsPath() {
        String claim = ClaimPlatform.text(API.namespace(), "odd-db", ClaimPlatform.LOCAL)
                .replace("storageGB: 20", "storageGB: 20\n    storageGb: 30");

        assertThatThrownBy(() -> createStrictly(claim))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("unknown field \"spec.parameters.storageGb\"");
        KubeObject committed = KubeObject.of(Json.parseYaml(claim).get(0));
        assertThatThrownBy(() -> platform.kube().apply(committed, "test"))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID))
                .hasMessageContaining(".spec.parameters.storageGb: field not declared in schema");
    }

    @Test
    void wrongTypeIsRefusedWithItsPath() {
        String claim = ClaimPlatform.text(API.namespace(), "wrong-db", ClaimPlatform.LOCAL)
                .replace("storageGB: 20", "storageGB: plenty");

        assertThatThrownBy(() -> createStrictly(claim))
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("spec.parameters.storageGB")
                .hasMessageContaining("must be of type integer");
    }

    @Test
    void missingCompositionIsNamedWithWhatThereIs() {
        Ref claim = platform.claim("missing-db", "postgresql-typo");

        platform.awaitSaying(claim, SOON, "postgresql-typo", "does not exist", ClaimPlatform.LOCAL);
        API.apply(local().replace("name: postgresql-local", "name: postgresql-typo"));
        platform.awaitReady(claim, RECOVERY);
    }

    @Test
    void brokenCompositionHarmsOnlyItsOwnClaims() {
        API.apply(local().replace("name: postgresql-local", "name: postgresql-broken")
                .replaceFirst("fromFieldPath: metadata.name", "fromFieldPath: metadata["));
        Ref claim = platform.claim("broken-db", "postgresql-broken");
        Ref sound = platform.claim("sound-db", ClaimPlatform.LOCAL);

        platform.awaitReady(sound, SOON);
        platform.awaitSaying(claim, SOON, "postgresql-broken", "metadata[");
        API.apply(local().replace("name: postgresql-local", "name: postgresql-broken"));
        platform.awaitReady(claim, RECOVERY);
    }

    @Test
    void unreachablePostgresIsSaidAndWaitedFor() {
        Ref claim = whilePostgresIsAway(() -> {
            Ref late = platform.claim("late-db", ClaimPlatform.LOCAL);
            platform.awaitSaying(late, SOON, "PostgreSQL at 127.0.0.1:" + POSTGRES.port() + " cannot be reached");
            return late;
        });
        platform.awaitReady(claim, RECOVERY);
    }

    private static Ref whilePostgresIsAway(Supplier<Ref> work) {
        POSTGRES.kill();
        try {
            return work.get();
        } finally {
            POSTGRES.start();
        }
    }

    @Test
    void deniedCallNamesTheRightThatIsMissing() {
        aws.failures().always(Failure.denied("CreateDBInstance"));
        Ref claim = platform.claim("denied-db", ClaimPlatform.AWS);

        platform.awaitSaying(claim, SOON, "may not rds:CreateDBInstance");
        aws.failures().clear();
        platform.awaitReady(claim, RECOVERY);
    }

    @Test
    void throttledCallIsSaidAndRepeated() {
        aws.failures().always(Failure.throttled("CreateDBInstance"));
        Ref claim = platform.claim("paced-db", ClaimPlatform.AWS);

        platform.awaitSaying(claim, SOON, "AWS asks for fewer calls");
        aws.failures().clear();
        platform.awaitReady(claim, RECOVERY);
    }

    @Test
    void unreachableAwsIsSaidAndWaitedFor() {
        aws.failures().always(Failure.dropBefore("*"));
        Ref claim = platform.claim("far-db", ClaimPlatform.AWS);

        platform.awaitSaying(claim, SOON, "the connection to " + aws.url().getAuthority() + " broke", "tried again");
        aws.failures().clear();
        platform.awaitReady(claim, RECOVERY);
    }

    @Test
    void unreachableTemporalIsSaidAndWaitedFor() {
        Ref claim = whileTemporalIsAway(() -> {
            Ref late = platform.claim("step-db", ClaimPlatform.AWS);
            platform.awaitSaying(late, SOON, "Temporal at " + TEMPORAL.target() + " cannot be reached");
            return late;
        });
        platform.awaitReady(claim, RECOVERY);
    }

    private static Ref whileTemporalIsAway(Supplier<Ref> work) {
        TEMPORAL.kill();
        try {
            return work.get();
        } finally {
            TEMPORAL.start();
        }
    }

    private static String local() {
        return Examples.text("postgresql/composition-local.yaml");
    }

    /** As kubectl and every other client does that asks the API server to be strict. */
    private static void createStrictly(String claim) {
        GenericKubernetesResource resource = Serialization.unmarshal(claim, GenericKubernetesResource.class);
        ResourceDefinitionContext kind = new ResourceDefinitionContext.Builder()
                .withGroup(ClaimPlatform.CLAIM.group())
                .withVersion(ClaimPlatform.CLAIM.version())
                .withKind(ClaimPlatform.CLAIM.kind())
                .withPlural("postgresqlinstances")
                .withNamespaced(true)
                .build();
        API.client()
                .genericKubernetesResources(kind)
                .inNamespace(resource.getMetadata().getNamespace())
                .resource(resource)
                .fieldValidation(Validation.STRICT)
                .create();
        assertThat(claim).as("accepted by the API server").isNull();
    }
}
