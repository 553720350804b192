package dev.slipway.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.managed.testing.ManagedPlatform;
import dev.slipway.runtime.crd.Crds;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.testkit.aws.AwsEmulatorProcess;
import dev.slipway.testkit.aws.Failure;
import dev.slipway.testkit.fixture.TemporalServer;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RDS from an object on a real API server, through a real Temporal, to an emulator that outlives the hub. */
class RdsOnTheHubIT {

    private static final Duration SOON = Duration.ofSeconds(180);
    private static final Gvk INSTANCE = new Gvk("rds.aws.upbound.io", "v1beta1", "Instance");

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final TemporalServer TEMPORAL = TemporalServer.real();

    private AwsEmulatorProcess aws;
    private ManagedPlatform hub;
    private Kube kube;
    private String namespace;

    @BeforeAll
    static void serve() {
        Crds.apply(new Kube(API.client()), Duration.ofSeconds(120));
    }

    @BeforeEach
    void start() {
        aws = AwsEmulatorProcess.start();
        aws.waiting(1, 0);
        kube = new Kube(API.client());
        namespace = API.namespace();
        API.apply(account());
        hub = hub();
    }

    @AfterEach
    void stop() {
        hub.close();
        aws.close();
    }

    private static ManagedPlatform hub() {
        AwsProvider provider = new AwsProvider();
        ManagedPlatform hub = new ManagedPlatform(API, TEMPORAL.target()).with(provider);
        hub.start(provider.kinds(), "rds");
        return hub;
    }

    @Test
    void instanceBecomesReadyWithItsSecretAndGoesAgain() {
        API.apply(instance("db.t3.micro"));
        awaitReady();

        KubeObject instance = instance();
        assertThat(instance.text("status", "atProvider", "status")).hasValue("available");
        assertThat(secret("endpoint")).startsWith(namespace).endsWith(":5432");
        assertThat(secret("username")).isEqualTo("app");
        assertThat(secret("password")).hasSizeGreaterThan(12).isEqualTo(secret("attribute.password"));

        kube.delete(ref(), "");
        await().atMost(SOON).until(() -> kube.get(ref()).isEmpty());
        assertThat(aws.instances()).isZero();
        assertThat(aws.effects("CreateDBInstance")).isEqualTo(1);
    }

    @Test
    void hubThatGoesAwayDuringTheCreationMakesOneInstance() {
        aws.fail(1, Failure.dropAfter("CreateDBInstance"));
        API.apply(instance("db.t3.micro"));
        await().atMost(SOON).until(() -> aws.effects("CreateDBInstance") == 1);
        hub.close();
        hub = hub();

        awaitReady();
        assertThat(aws.instances()).isEqualTo(1);
        assertThat(aws.effects("CreateDBInstance")).isEqualTo(1);
    }

    @Test
    void denialIsExplainedAndHealsByItself() {
        aws.fail(Integer.MAX_VALUE, Failure.denied("CreateDBInstance"));
        API.apply(instance("db.t3.micro"));

        await().atMost(SOON).untilAsserted(() -> assertThat(conditions()).contains("may not rds:CreateDBInstance"));
        aws.recover();
        await().atMost(SOON.multipliedBy(2)).until(this::isReady);
    }

    @Test
    void changeIsCarriedOut() {
        API.apply(instance("db.t3.micro"));
        awaitReady();

        API.apply(instance("db.t3.small"));

        await().atMost(SOON).until(() -> instance()
                .text("status", "atProvider", "instanceClass")
                .filter("db.t3.small"::equals)
                .isPresent());
        awaitReady();
        assertThat(aws.effects("ModifyDBInstance")).isEqualTo(1);
    }

    private void awaitReady() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(isReady()).as(conditions()).isTrue());
    }

    private boolean isReady() {
        return instance().conditions().stream()
                .anyMatch(condition -> condition.type().equals("Ready") && condition.isTrue());
    }

    private String conditions() {
        return instance().conditions().toString();
    }

    private KubeObject instance() {
        return kube.get(ref()).orElseThrow();
    }

    private Ref ref() {
        return new Ref(INSTANCE, "", namespace);
    }

    private String secret(String key) {
        KubeObject secret = kube.get(new Ref(new Gvk("", "v1", "Secret"), namespace, "app-db-credentials"))
                .orElseThrow();
        String encoded = secret.text("data", key).orElseThrow(() -> new AssertionError("no key " + key));
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private String account() {
        return """
            apiVersion: v1
            kind: Secret
            metadata: {name: aws-creds, namespace: %1$s}
            stringData:
              credentials: |
                [default]
                aws_access_key_id = AKIA%1$s
                aws_secret_access_key = emulated
            ---
            apiVersion: aws.upbound.io/v1beta1
            kind: ProviderConfig
            metadata: {name: %1$s}
            spec:
              credentials:
                source: Secret
                secretRef: {namespace: %1$s, name: aws-creds, key: credentials}
              endpoint:
                services: [rds, sts]
                url: {type: Static, static: '%2$s'}
            """.formatted(namespace, aws.url());
    }

    private String instance(String instanceClass) {
        return """
            apiVersion: rds.aws.upbound.io/v1beta1
            kind: Instance
            metadata: {name: %1$s}
            spec:
              forProvider:
                region: eu-west-1
                engine: postgres
                engineVersion: "14"
                instanceClass: %2$s
                allocatedStorage: 20
                username: app
                autoGeneratePassword: true
                passwordSecretRef: {namespace: %1$s, name: master-password, key: password}
                applyImmediately: true
                skipFinalSnapshot: true
              providerConfigRef: {name: %1$s}
              writeConnectionSecretToRef: {namespace: %1$s, name: app-db-credentials}
            """.formatted(namespace, instanceClass);
    }
}
