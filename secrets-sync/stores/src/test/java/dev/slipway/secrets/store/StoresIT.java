package dev.slipway.secrets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.local.openbao.OpenBaoServer;
import dev.slipway.runtime.json.Json;
import dev.slipway.runtime.kube.ClusterAccess;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.secrets.store.aws.AwsStores;
import dev.slipway.secrets.store.fake.FakeStores;
import dev.slipway.secrets.store.kubernetes.KubernetesStores;
import dev.slipway.secrets.store.vault.VaultStores;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import dev.slipway.testkit.fixture.Moto;
import dev.slipway.testkit.fixture.OpenBao;
import dev.slipway.testkit.kubernetes.ApiServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** What every kind of store promises, on the real servers: OpenBao, moto, the API server. */
class StoresIT {

    @RegisterExtension
    static final ApiServer API = ApiServer.shared();

    @RegisterExtension
    static final OpenBao BAO = OpenBao.server();

    @RegisterExtension
    static final Moto MOTO = Moto.server();

    private static final String DOCUMENT = "{\"user\":\"app\",\"big\":12345678901234567890,\"a.b\":\"dotted\"}";

    private static String namespace;
    private static Kube kube;
    private static Stores stores;

    @BeforeAll
    static void fill() throws Exception {
        namespace = API.namespace();
        kube = new Kube(API.client());
        stores = new Stores(
                kube,
                List.of(
                        new FakeStores(),
                        new KubernetesStores(kube),
                        new VaultStores(Clock.systemUTC()),
                        new AwsStores(
                                new AwsClients(1000),
                                Map.of(
                                        "secretsmanager", MOTO.endpoint(),
                                        "ssm", MOTO.endpoint(),
                                        "sts", MOTO.endpoint()))),
                Clock.systemUTC());
        credentials();
        fillBao();
        fillAws();
        kube.apply(yaml("""
                apiVersion: v1
                kind: Secret
                metadata: {name: app-db, namespace: %s, labels: {team: shop}}
                stringData: {user: app, document: '%s'}
                """.formatted(namespace, DOCUMENT)), "test");
    }

    private static void credentials() {
        KubeObject credentials = yaml("""
                apiVersion: v1
                kind: Secret
                metadata: {name: credentials, namespace: %s}
                stringData: {token: %s, password: hunter22, id: test, key: test}
                """.formatted(namespace, OpenBaoServer.ROOT_TOKEN));
        String kubeconfig = ClusterAccess.of(kube).kubeconfig().reveal();
        kube.apply(credentials.with(kubeconfig, "stringData", "kubeconfig"), "test");
    }

    private static void fillBao() throws Exception {
        bao("secret/data/app/db", "{data: {user: old}}");
        bao("secret/data/app/db", "{data: {user: app, a.b: dotted, deep: {x: [1]}}}");
        bao("secret/metadata/app/db", "{custom_metadata: {team: shop}}");
        bao("secret/data/app/other", "{data: {user: someone}}");
        bao("sys/auth/userpass", "{type: userpass}");
        bao("sys/policies/acl/reader", "{policy: 'path \"secret/data/app/*\" { capabilities = [\"read\"] }'}");
        bao("auth/userpass/users/slipway", "{password: hunter22, policies: reader}");
    }

    private static void bao(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(BAO.endpoint().resolve("/v1/" + path))
                .header("X-Vault-Token", OpenBaoServer.ROOT_TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.toJson(Json.parseYaml(body).get(0))))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void fillAws() {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        try (SecretsManagerClient secrets = SecretsManagerClient.builder()
                        .endpointOverride(MOTO.endpoint())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(credentials)
                        .build();
                SsmClient ssm = SsmClient.builder()
                        .endpointOverride(MOTO.endpoint())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(credentials)
                        .build()) {
            secrets.createSecret(
                    request -> request.name("app/db").secretString(DOCUMENT).tags(tag -> tag.key("team")
                            .value("shop")));
            secrets.createSecret(request -> request.name("app/other").secretString("other"));
            ssm.putParameter(request -> request.name("/app/db").value(DOCUMENT).type(ParameterType.SECURE_STRING));
            ssm.putParameter(request -> request.name("/app/db")
                    .value("second")
                    .type(ParameterType.SECURE_STRING)
                    .overwrite(true));
        }
    }

    @Test
    void openBaoReadsVersionsPropertiesAndMetadata() {
        Store store = open("vault", bao("tokenSecretRef: {name: credentials, key: token}"));

        assertThat(store.check().state()).isEqualTo(StoreHealth.State.READY);
        assertThat(value(store, "app/db", "", "user")).isEqualTo("app");
        assertThat(value(store, "secret/data/app/db", "", "a.b")).isEqualTo("dotted");
        assertThat(value(store, "app/db", "", "deep")).isEqualTo("{\"x\":[1]}");
        assertThat(value(store, "app/db", "1", "user")).isEqualTo("old");
        assertThat(store.fetch(new SecretId("app/db", "", true))
                        .orElseThrow()
                        .members("")
                        .keys())
                .contains("team", "current_version");
        assertThat(store.fetch(new SecretId("app/none", "", false))).isEmpty();
        assertThat(store.fetch(new SecretId("app/db", "7", false))).isEmpty();
        assertThatThrownBy(() -> value(store, "app/db", "", "nothing")).hasMessageContaining("no property \"nothing\"");
    }

    @Test
    void openBaoFindsByNameAndByCustomMetadata() {
        Store store = open("openBao", bao("tokenSecretRef: {name: credentials, key: token}"));

        assertThat(store.search(Find.of("", "^app/", Map.of())).keys()).containsExactly("app/db", "app/other");
        assertThat(store.search(Find.of("app", "", Map.of("team", "shop"))).keys())
                .containsExactly("app/db");
    }

    @Test
    void openBaoRefusesWhatThePolicyDoesNotPermit() {
        Store store = open(
                "vault",
                bao("userPass: {path: userpass, username: slipway, secretRef: {name: credentials, key: password}}"));

        assertThat(value(store, "app/db", "", "user")).isEqualTo("app");
        assertThatThrownBy(() -> store.fetch(new SecretId("forbidden", "", false)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("permission denied")
                .hasMessageContaining("policy");
    }

    @Test
    void aServerThatIsNotThereSaysSo() {
        String nowhere = bao("tokenSecretRef: {name: credentials, key: token}")
                .replace(BAO.endpoint().toString(), "http://127.0.0.1:1");

        assertThatThrownBy(() -> open("vault", nowhere).fetch(new SecretId("app/db", "", false)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("http://127.0.0.1:1 could not read");
    }

    @Test
    void openBaoGetsTheHeadersOfTheStore() {
        String block = bao("tokenSecretRef: {name: credentials, key: token}")
                + "headers: {X-Team: shop}\nreadYourWrites: true\nforwardInconsistent: true\n";
        assertThat(value(open("vault", block), "app/db", "", "user")).isEqualTo("app");

        assertThatThrownBy(() -> open("vault", block.replace("X-Team", "Host")))
                .hasMessageContaining("headers: \"Host\" cannot be set");
    }

    @Test
    void secretsManagerIsAskedAsAServiceAccount() {
        kube.apply(yaml("""
                apiVersion: v1
                kind: ServiceAccount
                metadata:
                  name: reader
                  namespace: %s
                  annotations: {eks.amazonaws.com/role-arn: "arn:aws:iam::123456789012:role/reader"}
                """.formatted(namespace)), "test");
        String block = """
                service: SecretsManager
                region: eu-west-1
                auth: {jwt: {serviceAccountRef: {name: %s}}}
                """;

        assertThat(value(open("aws", block.formatted("reader")), "app/other", "", ""))
                .isEqualTo("other");
        assertThatThrownBy(() -> open("aws", block.formatted("nobody")))
                .hasMessageContaining("serviceAccountRef: ServiceAccount " + namespace + "/nobody does not exist");
    }

    @Test
    void secretsManagerReadsAndFinds() {
        Store store = open("aws", aws("SecretsManager"));

        assertThat(store.check().state()).isEqualTo(StoreHealth.State.READY);
        assertThat(value(store, "app/db", "", "big")).isEqualTo("12345678901234567890");
        assertThat(value(store, "app/db", "AWSCURRENT", "a.b")).isEqualTo("dotted");
        assertThat(store.fetch(new SecretId("app/none", "", false))).isEmpty();
        assertThat(store.fetch(new SecretId("app/db", "", true))
                        .orElseThrow()
                        .members("")
                        .keys())
                .containsExactly("team");
        assertThat(store.search(Find.of("", "app/", Map.of())).keys()).containsExactly("app/db", "app/other");
        assertThat(store.search(Find.of("", "", Map.of("team", "shop"))).keys()).containsExactly("app/db");
    }

    @Test
    void parameterStoreReadsVersions() {
        Store store = open("aws", aws("ParameterStore"));

        assertThat(value(store, "/app/db", "", "")).isEqualTo("second");
        assertThat(value(store, "/app/db", "1", "user")).isEqualTo("app");
        assertThat(store.fetch(new SecretId("/app/none", "", false))).isEmpty();
        assertThat(store.search(Find.of("/app", "", Map.of())).keys()).containsExactly("/app/db");
    }

    @Test
    void kubernetesReadsKeysAndFindsByLabel() {
        Store store = open("kubernetes", """
                remoteNamespace: %s
                authRef: {name: credentials, key: kubeconfig}
                """.formatted(namespace));

        assertThat(store.check().state()).isEqualTo(StoreHealth.State.READY);
        assertThat(value(store, "app-db", "", "user")).isEqualTo("app");
        assertThat(value(store, "app-db", "", "document.user")).isEqualTo("app");
        assertThat(store.fetch(new SecretId("none", "", false))).isEmpty();
        assertThat(store.search(Find.of("", "", Map.of("team", "shop"))).keys()).containsExactly("app-db");
    }

    @Test
    void whatIsPushedCanBeReadAndTakenBack() {
        Map<String, Store> writable = Map.of(
                "fake", open("fake", "data: []\n"),
                "openBao", open("openBao", bao("tokenSecretRef: {name: credentials, key: token}")),
                "SecretsManager", open("aws", aws("SecretsManager")),
                "ParameterStore", open("aws", aws("ParameterStore")),
                "kubernetes", open("kubernetes", """
                        remoteNamespace: %s
                        authRef: {name: credentials, key: kubeconfig}
                        """.formatted(namespace)));

        writable.forEach((name, store) -> {
            String key = name.equals("ParameterStore") ? "/pushed" : "pushed";
            pushesTakesBackAndChangesNothingTwice((WritableStore) store, key);
        });
    }

    private static void pushesTakesBackAndChangesNothingTwice(WritableStore store, String key) {
        var user = new WritableStore.Place(key, "user");
        var password = new WritableStore.Place(key, "password");
        assertThat(store.exists(user)).isFalse();

        store.push(user, pushed("app"));
        store.push(password, pushed("one"));
        store.push(password, pushed("two"));
        store.push(password, pushed("two"));
        assertThat(value(store, key, "", "user")).isEqualTo("app");
        assertThat(value(store, key, "", "password")).isEqualTo("two");
        assertThat(store.exists(password)).isTrue();

        store.delete(user);
        store.delete(user);
        assertThat(store.fetch(new SecretId(key, "", false))
                        .orElseThrow()
                        .members("")
                        .keys())
                .containsExactly("password");
        store.delete(password);
        assertThat(store.fetch(new SecretId(key, "", false))).isEmpty();
    }

    private static Pushed pushed(String value) {
        return new Pushed(
                Redacted.of(SecretData.of("key", value.getBytes(StandardCharsets.UTF_8))),
                "key",
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void whatSomebodyElseWroteIsNotReplaced() {
        var place = new WritableStore.Place("app/other", "user");
        for (Store store : List.of(
                open("vault", bao("tokenSecretRef: {name: credentials, key: token}")),
                open("aws", aws("SecretsManager").replace("auth:", "prefix: \"\"\nauth:")))) {
            assertThatThrownBy(() -> ((WritableStore) store).push(place, pushed("mine")))
                    .isInstanceOf(FaultException.class)
                    .hasMessageMatching("(?s).*(not managed by external-secrets|no JSON object).*");
        }
    }

    @Test
    void metadataOfAPushIsReadStrictly() {
        WritableStore store = (WritableStore) open("aws", aws("SecretsManager"));
        Map<String, Object> odd = Map.of(
                "apiVersion", "kubernetes.external-secrets.io/v1alpha1",
                "kind", "PushSecretMetadata",
                "spec", Map.of("nothing", "x"));
        Pushed pushed = new Pushed(Redacted.of(SecretData.EMPTY), "", Map.of(), Map.of(), odd);

        assertThatThrownBy(() -> store.push(new WritableStore.Place("odd", ""), pushed))
                .hasMessageContaining("metadata.spec");
    }

    @Test
    void aStoreStaysInItsNamespace() {
        String elsewhere = bao("tokenSecretRef: {name: credentials, key: token, namespace: kube-system}");

        assertThatThrownBy(() -> open("vault", elsewhere))
                .hasMessageContaining("may only refer to its own namespace, not to \"kube-system\"");
    }

    @Test
    void anUnknownKindSaysWhatThereIs() {
        assertThatThrownBy(() -> open("akeyless", "akeylessGWApiURL: https://x\n"))
                .hasMessageContaining(
                        "stores of the kind \"akeyless\" are not available; there are aws, fake, kubernetes");
    }

    private static String bao(String auth) {
        return "server: %s\npath: secret\nversion: v2\nauth: {%s}\n".formatted(BAO.endpoint(), auth);
    }

    private static String aws(String service) {
        return """
                service: %s
                region: eu-west-1
                auth:
                  secretRef:
                    accessKeyIDSecretRef: {name: credentials, key: id}
                    secretAccessKeySecretRef: {name: credentials, key: key}
                """.formatted(service);
    }

    private static Store open(String kind, String block) {
        KubeObject store = KubeObject.of(Map.of(
                "apiVersion", "external-secrets.io/v1",
                "kind", "SecretStore",
                "metadata", Map.of("name", kind, "namespace", namespace, "uid", block)));
        return stores.open(store.with(Json.parseYaml(block).get(0), "spec", "provider", kind), namespace);
    }

    private static String value(Store store, String key, String version, String property) {
        return new String(
                store.fetch(new SecretId(key, version, false)).orElseThrow().value(property), StandardCharsets.UTF_8);
    }

    private static KubeObject yaml(String text) {
        return KubeObject.of(Json.parseYaml(text).get(0));
    }
}
