package dev.slipway.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.outcome.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KubeFaultsTest {

    @Test
    void aFieldThatTheSchemaDoesNotKnowIsTheObjectsFault() {
        assertThat(fault(500, "failed to create typed patch object (a/b; g/v1, Kind=K): .spec.x: field not declared"))
                .isEqualTo(Fault.INVALID);
        assertThat(fault(500, "Internal error occurred: failed calling webhook"))
                .isEqualTo(Fault.UNAVAILABLE);
    }

    @Test
    void whatIsWrongWithTheServerOrTheObjectIsTold() {
        assertThat(fault(422, "spec.x: Invalid value")).isEqualTo(Fault.INVALID);
        assertThat(fault(409, "the object has been modified")).isEqualTo(Fault.CONFLICT);
        assertThat(fault(429, "too many requests")).isEqualTo(Fault.THROTTLED);
        assertThat(fault(503, "")).isEqualTo(Fault.UNAVAILABLE);
        assertThat(fault(403, "exceeded quota: q")).isEqualTo(Fault.QUOTA);
        assertThat(fault(403, "forbidden")).isEqualTo(Fault.DENIED);
    }

    private static Fault fault(int code, String message) {
        byte[] body = ("{\"kind\":\"Status\",\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        return KubeFaults.of("PATCH", "/apis/g/v1/ks/b", code, body).fault();
    }
}
