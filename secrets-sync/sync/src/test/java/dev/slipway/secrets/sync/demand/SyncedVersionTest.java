package dev.slipway.secrets.sync.demand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.KubeObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyncedVersionTest {

    private static final String FIRST = SyncedVersion.request(asking("1"));
    private static final String SECOND = SyncedVersion.request(asking("2"));

    @Test
    void anEditAsksForAnother() {
        KubeObject synced = synced(object(), "");

        assertThat(SyncedVersion.of(synced).isSynced(synced)).isTrue();
        assertThat(isSynced(synced.withLabel("team", "b"), "")).isFalse();
        assertThat(isSynced(asking(synced, "1"), "")).isFalse();
        assertThat(isSynced(synced.with(4L, "metadata", "generation"), "")).isFalse();
    }

    @Test
    void aRequestOnTheStoreAsksOnce() {
        KubeObject before = synced(object(), "");

        assertThat(isSynced(before, FIRST)).isFalse();
        assertThat(isSynced(synced(object(), FIRST), FIRST)).isTrue();
        assertThat(isSynced(synced(object(), FIRST), SECOND)).isFalse();
    }

    @Test
    void aRequestThatIsTakenBackAsksForNothing() {
        assertThat(isSynced(synced(object(), FIRST), "")).isTrue();
        assertThat(isSynced(synced(object(), FIRST).withLabel("team", "b"), "")).isFalse();
    }

    @Test
    void thoseWhoFollowTheRequestOfTheirStoreShareAWaveWhateverTheyWereAskedBefore() {
        KubeObject one = synced(asking("here"), "");
        KubeObject other = synced(asking("there"), "");

        assertThat(SyncedVersion.of(one, FIRST).wave(one))
                .isEqualTo(SyncedVersion.of(other, FIRST).wave(other))
                .isNotEmpty();
    }

    @Test
    void thoseWhoAreEditedShareAWaveByTheirOwnRequestOnly() {
        KubeObject one = asking(synced(object(), FIRST), "1");
        KubeObject other = asking(synced(object(), FIRST), "2");
        KubeObject edited = synced(object(), FIRST).withLabel("team", "b");

        assertThat(SyncedVersion.of(one, FIRST).wave(one)).isEqualTo(FIRST);
        assertThat(SyncedVersion.of(other, FIRST).wave(other)).isEqualTo(SECOND);
        assertThat(SyncedVersion.of(edited, FIRST).wave(edited)).isEmpty();
    }

    private static boolean isSynced(KubeObject object, String request) {
        return SyncedVersion.of(object, request).isSynced(object);
    }

    private static KubeObject synced(KubeObject object, String request) {
        return object.with(SyncedVersion.of(object, request).text(), "status", "syncedResourceVersion");
    }

    private static KubeObject asking(String request) {
        return asking(object(), request);
    }

    private static KubeObject asking(KubeObject object, String request) {
        return object.withAnnotation("force-sync", request);
    }

    private static KubeObject object() {
        return KubeObject.of(Map.of(
                "apiVersion", "external-secrets.io/v1",
                "kind", "ExternalSecret",
                "metadata", Map.of("name", "db", "namespace", "shop", "generation", 3)));
    }
}
