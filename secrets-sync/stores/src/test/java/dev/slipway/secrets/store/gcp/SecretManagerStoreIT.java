package dev.slipway.secrets.store.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cloud.gcp.GcpClients;
import dev.slipway.cloud.gcp.GcpCredentials;
import dev.slipway.cloud.gcp.GcpTarget;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.secrets.store.Pushed;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.WritableStore.Place;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretManagerStoreIT {

    private static final String PROJECT = "projects/my-project/secrets/";

    private final GcpClients clients = new GcpClients(1000, (service, operation, outcome, took) -> {});
    private GoogleSecrets google;

    @BeforeEach
    void start() throws IOException {
        google = new GoogleSecrets();
        google.add(
                PROJECT + "db", Map.of("team", "shop"), "{\"user\":\"old\"}", "{\"user\":\"app\",\"a.b\":\"dotted\"}");
        google.add(PROJECT + "other", Map.of(), "text");
    }

    @AfterEach
    void stop() {
        google.close();
        clients.close();
    }

    private SecretManagerStore store(boolean fallsBack, String location) {
        GcpTarget target = new GcpTarget(new GcpCredentials.None(), "my-project", location, null, google.endpoint());
        return new SecretManagerStore(new Calls(clients, target), location, fallsBack);
    }

    private SecretManagerStore store() {
        return store(false, "");
    }

    @Test
    void versionsPropertiesAndMetadataAreRead() {
        assertThat(value("db", "", "user")).isEqualTo("app");
        assertThat(value("db", "", "a.b")).isEqualTo("dotted");
        assertThat(value("db", "1", "user")).isEqualTo("old");
        assertThat(value("other", "", "")).isEqualTo("text");
        assertThat(new String(
                        store().fetch(new SecretId("db", "", true))
                                .orElseThrow()
                                .value("labels.team"),
                        StandardCharsets.UTF_8))
                .isEqualTo("shop");
        assertThat(store().fetch(new SecretId("none", "", false))).isEmpty();
        assertThat(store().fetch(new SecretId("db", "9", false))).isEmpty();
    }

    @Test
    void aDisabledLatestVersionFailsOrTheNewestEnabledOneIsRead() {
        google.state(PROJECT + "db", 2, "DISABLED");

        assertThatThrownBy(() -> value("db", "", "user"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("db/versions/latest");
        assertThat(new String(
                        store(true, "")
                                .fetch(new SecretId("db", "", false))
                                .orElseThrow()
                                .value("user"),
                        StandardCharsets.UTF_8))
                .isEqualTo("old");
    }

    @Test
    void secretsAreFoundByNameAndByLabel() {
        assertThat(store().search(Find.of("", "^o", Map.of())).keys()).containsExactly("other");
        assertThat(store().search(Find.of("", "", Map.of("team", "shop"))).keys())
                .containsExactly("db");
    }

    @Test
    void regionalSecretsAreOfTheLocation() {
        google.add("projects/my-project/locations/europe-west1/secrets/db", Map.of(), "regional");

        assertThat(store(false, "europe-west1")
                        .fetch(new SecretId("db", "", false))
                        .orElseThrow()
                        .value(""))
                .isEqualTo("regional".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsPushedIsMadeMarkedAndWrittenOnlyWhenItIsOther() {
        store().push(new Place("new", ""), pushed("one"));
        store().push(new Place("new", ""), pushed("one"));
        assertThat(google.writes).hasValue(2);
        store().push(new Place("new", ""), pushed("two"));
        assertThat(value("new", "", "")).isEqualTo("two");
        assertThat(value("new", "1", "")).isEqualTo("one");

        store().push(new Place("members", "a"), pushed("1"));
        store().push(new Place("members", "b"), pushed("2"));
        assertThat(value("members", "", "")).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        store().delete(new Place("members", "a"));
        assertThat(value("members", "", "")).isEqualTo("{\"b\":\"2\"}");
        store().delete(new Place("members", "b"));
        assertThat(store().exists(new Place("members", ""))).isFalse();
        store().delete(new Place("members", "b"));
    }

    @Test
    void whatSomebodyElseMadeIsNeitherReplacedNorDeleted() {
        assertThatThrownBy(() -> store().push(new Place("db", ""), pushed("mine")))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.CONFLICT))
                .hasMessageContaining("not managed by external-secrets");
        assertThatThrownBy(() -> store().delete(new Place("db", ""))).hasMessageContaining("not managed");
        assertThat(value("db", "", "user")).isEqualTo("app");
    }

    private static Pushed pushed(String value) {
        return new Pushed(
                Redacted.of(SecretData.of("key", value.getBytes(StandardCharsets.UTF_8))),
                "key",
                Map.of(),
                Map.of(),
                Map.of());
    }

    private String value(String key, String version, String property) {
        return new String(
                store().fetch(new SecretId(key, version, false)).orElseThrow().value(property), StandardCharsets.UTF_8);
    }
}
