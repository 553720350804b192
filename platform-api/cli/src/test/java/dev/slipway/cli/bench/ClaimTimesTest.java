package dev.slipway.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimTimesTest {

    private static final Instant START = Instant.parse("2026-01-02T10:00:00Z");

    private final ClaimTimes times = new ClaimTimes(Set.of("a", "b"));

    @Test
    void theFirstTimeCountsAndOthersClaimsDoNot() throws Exception {
        times.observe(event("ADDED", "a", "False"), START);
        times.observe(event("MODIFIED", "a", "True"), START.plusSeconds(3));
        times.observe(event("MODIFIED", "a", "True"), START.plusSeconds(9));
        times.observe(event("ADDED", "other", "True"), START.plusSeconds(1));
        assertThat(times.ready(START)).containsExactly(Duration.ofSeconds(3));
        assertThat(times.await(false, START)).isFalse();

        times.observe(event("MODIFIED", "b", "True"), START.plusSeconds(4));
        assertThat(times.count()).isEqualTo(2);
        assertThat(times.await(false, START)).isTrue();
        assertThat(times.gone(START)).isEmpty();
    }

    @Test
    void whatIsDeletedIsGoneAndNotReady() throws Exception {
        times.observe(event("DELETED", "a", "True"), START.plusSeconds(5));
        times.observe(event("DELETED", "b", "True"), START.plusSeconds(6));
        assertThat(times.gone(START)).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(times.await(true, START)).isTrue();
        assertThat(times.count()).isZero();
    }

    private static JsonNode event(String type, String name, String ready) throws JsonProcessingException {
        return new YAMLMapper()
                .readTree("{type: " + type + ", object: {metadata: {name: " + name
                        + "}, status: {conditions: [{type: Synced, status: \"True\"}, {type: Ready, status: \"" + ready
                        + "\"}]}}}");
    }
}
