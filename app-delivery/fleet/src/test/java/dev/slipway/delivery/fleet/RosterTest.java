package dev.slipway.delivery.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.cluster.Registration;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which cluster a destination means. */
class RosterTest {

    private static final String HUB = "https://kubernetes.default.svc";

    @Test
    void aClusterIsFoundByAddressAndByName() {
        Roster roster = roster(secret("one", "edge", "https://edge/"), secret("two", "", "https://nameless"));

        assertThat(roster.find("https://edge", "")
                        .registration()
                        .orElseThrow()
                        .secret()
                        .name())
                .isEqualTo("one");
        assertThat(roster.find("", "edge").registration().orElseThrow().secret().name())
                .isEqualTo("one");
        assertThat(roster.find("", "https://nameless").registration()).isPresent();
        assertThat(roster.find("", "edge").hub()).isFalse();
    }

    @Test
    void whatIsNotThereOrNotClearIsSaid() {
        Roster roster = roster(secret("one", "edge", "https://a"), secret("two", "edge", "https://b"));

        assertThat(roster.find("", "west").problem()).isEqualTo("there are no clusters with this name: west");
        assertThat(roster.find("https://c", "").problem()).contains("cluster \"https://c\" not found");
        assertThat(roster.find("", "edge").problem())
                .contains("there are 2 clusters with the same name edge: [https://a https://b]", "one, two");
        assertThat(roster.find("https://b", "").registration()).isPresent();
        assertThat(roster(secret("one", "x", "https://a"), secret("two", "y", "https://a"))
                        .find("https://a", "")
                        .problem())
                .contains("same server https://a", "one, two");
    }

    @Test
    void theHubIsThereWithoutASecretAndMayGetAnotherName() {
        assertThat(roster().find("", "in-cluster").hub()).isTrue();
        assertThat(roster().find(HUB, "").hub()).isTrue();

        Roster renamed = roster(secret("hub", "home", HUB));
        assertThat(renamed.find("", "home").hub()).isTrue();
        assertThat(renamed.find("", "home").registration()).isPresent();
        assertThat(renamed.find(HUB, "").hub()).isTrue();
        assertThat(renamed.find("", "in-cluster").problem()).contains("no clusters with this name: in-cluster");
    }

    @Test
    void theHubCanBeSwitchedOff() {
        Roster off = new Roster(Arrays.asList(secret("one", "edge", "https://edge")), false);

        assertThat(off.find("", "in-cluster").problem()).contains("cluster.inClusterEnabled");
        assertThat(off.find(HUB, "").problem()).contains("cluster.inClusterEnabled");
        assertThat(off.find("", "edge").registration()).isPresent();
    }

    private static Roster roster(Registration... registrations) {
        return new Roster(Arrays.asList(registrations), true);
    }

    private static Registration secret(String secret, String name, String server) {
        return Registration.of(KubeObject.of(new Ref(Gvk.of("v1", "Secret"), "argocd", secret))
                .with(Map.of("name", name, "server", server), "stringData"));
    }
}
