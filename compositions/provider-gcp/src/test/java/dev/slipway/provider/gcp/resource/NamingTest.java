package dev.slipway.provider.gcp.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingTest {

    @Test
    void namesChangeInBothDirections() {
        Naming naming = Naming.of("settings.diskSize=settings.dataDiskSizeGb", "auto=autopilot.enabled");
        Map<String, Object> ours = Map.of("settings", Map.of("diskSize", 10, "tier", "small"), "auto", true);

        Map<String, Object> googles = naming.googles(ours);

        assertThat(googles)
                .isEqualTo(Map.of(
                        "settings",
                        Map.of("dataDiskSizeGb", 10, "tier", "small"),
                        "autopilot",
                        Map.of("enabled", true)));
        assertThat(naming.ours(googles)).containsAllEntriesOf(ours);
    }

    @Test
    void whatIsNotThereStaysAway() {
        Naming naming = Naming.of("a=b.c", "x.y=x.z");

        assertThat(naming.googles(Map.of("other", 1))).isEqualTo(Map.of("other", 1));
        assertThat(naming.ours(Map.of("x", "no block"))).isEqualTo(Map.of("x", "no block"));
    }

    @Test
    void rulesGoThroughTheItemsOfLists() {
        Naming naming = Naming.of("allow=allowed", "allowed.protocol=allowed.IPProtocol");

        assertThat(naming.googles(Map.of("allow", List.of(Map.of("protocol", "tcp"), Map.of("protocol", "udp")))))
                .isEqualTo(Map.of("allowed", List.of(Map.of("IPProtocol", "tcp"), Map.of("IPProtocol", "udp"))));
    }

    @Test
    void blockOfOneSideIsAListOfOneOnTheOther() {
        Naming naming = Naming.of("period=periods[]", "pools[]=pool");

        assertThat(naming.googles(Map.of("period", Map.of("a", 1), "pools", List.of(Map.of("b", 2)))))
                .isEqualTo(Map.of("periods", List.of(Map.of("a", 1)), "pool", Map.of("b", 2)));
        assertThat(naming.ours(Map.of("periods", List.of(Map.of("a", 1)), "pool", Map.of("b", 2))))
                .isEqualTo(Map.of("period", Map.of("a", 1), "pools", List.of(Map.of("b", 2))));
        assertThat(naming.ours(Map.of("periods", List.of()))).isEmpty();
    }
}
