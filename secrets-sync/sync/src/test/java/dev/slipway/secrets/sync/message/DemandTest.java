package dev.slipway.secrets.sync.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Wish;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aDemandArrivesAsItWasSent() {
        Demand one = new Demand("vault", Wish.of(new SecretId("team/db", "3", true)), HOUR, "now");
        Demand many = new Demand(
                "vault", new Wish.Many("team/", "^db", Map.of("env", "prod", "app", "shop")), Duration.ZERO, "");

        Map<String, Demand> read = Demand.read(Demand.bytes(List.of(one, many)));

        assertThat(read).containsOnly(Map.entry(one.id(), one), Map.entry(many.id(), many));
    }

    @Test
    void whatIsSharedHasOneName() {
        Demand demand = demand("db", "", HOUR, "");

        assertThat(demand("db", "", HOUR, "force").id()).isEqualTo(demand.id());
        assertThat(demand("db", "2", HOUR, "").id()).isNotEqualTo(demand.id());
        assertThat(demand("db", "", Duration.ofMillis(500), "").id()).isNotEqualTo(demand.id());
        assertThat(new Demand("other", demand.wish(), HOUR, "").id()).isNotEqualTo(demand.id());
    }

    private static Demand demand(String key, String version, Duration interval, String mark) {
        return new Demand("vault", Wish.of(new SecretId(key, version, false)), interval, mark);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> Demand.read("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> Demand.read("{\"demands\":[{\"store\":[]}]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> Demand.read("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FaultException.class);
    }
}
