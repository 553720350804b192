package dev.slipway.compositions.function.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import io.crossplane.fn.proto.v1.ResponseMeta;
import io.crossplane.fn.proto.v1.Result;
import io.crossplane.fn.proto.v1.RunFunctionResponse;
import io.crossplane.fn.proto.v1.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<String> told = new ArrayList<>();
    private final ResponseCache cache = new ResponseCache(
            now::get, (event, function, bytes) -> told.add(event + " " + function + (bytes > 0 ? " with bytes" : "")));

    private static RunFunctionResponse lasting(long seconds) {
        return RunFunctionResponse.newBuilder()
                .setMeta(ResponseMeta.newBuilder().setTtl(Duration.newBuilder().setSeconds(seconds)))
                .build();
    }

    @Test
    void anAnswerHoldsAsLongAsItSays() {
        cache.put("f", "tag", lasting(60));

        now.set(START.plusSeconds(59));
        assertThat(cache.get("f", "tag")).contains(lasting(60));
        now.set(START.plusSeconds(60));
        assertThat(cache.get("f", "tag")).isEmpty();
    }

    @Test
    void anAnswerIsForItsQuestionAndFunctionOnly() {
        cache.put("f", "tag", lasting(60));

        assertThat(cache.get("f", "other")).isEmpty();
        assertThat(cache.get("g", "tag")).isEmpty();
    }

    @Test
    void whatDoesNotLastOrIsFatalIsNotKept() {
        cache.put("f", "unlimited", RunFunctionResponse.getDefaultInstance());
        cache.put(
                "f",
                "fatal",
                lasting(60).toBuilder()
                        .addResults(Result.newBuilder().setSeverity(Severity.SEVERITY_FATAL))
                        .build());

        assertThat(cache.get("f", "unlimited")).isEmpty();
        assertThat(cache.get("f", "fatal")).isEmpty();
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        String large = "x".repeat(10 * 1024 * 1024);
        for (int i = 0; i < 4; i++) {
            cache.put(
                    "f",
                    "tag" + i,
                    lasting(60).toBuilder()
                            .addResults(Result.newBuilder().setMessage(large))
                            .build());
        }

        assertThat(cache.get("f", "tag0")).isEmpty();
        assertThat(cache.get("f", "tag3")).isPresent();
    }

    @Test
    void whoMeasuresIsToldWhatBecomesOfAnswers() {
        cache.get("f@localhost:1", "tag");
        cache.put("f@localhost:1", "tag", lasting(60));
        cache.get("f@localhost:1", "tag");
        now.set(START.plusSeconds(60));
        cache.get("f@localhost:1", "tag");

        assertThat(told).containsExactly("MISS f", "WRITE f with bytes", "HIT f", "DELETE f with bytes", "MISS f");
    }
}
