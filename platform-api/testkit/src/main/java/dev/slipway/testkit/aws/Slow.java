package dev.slipway.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testkit.aws.slow.Call;
import dev.slipway.testkit.aws.slow.SlowDown;
import dev.slipway.testkit.aws.wire.Answer;
import dev.slipway.testkit.aws.wire.Request;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Another backend, whose operations take a while. */
final class Slow implements Backend {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Backend behind;
    private final SlowDown slowDown;

    Slow(Backend behind, SlowDown slowDown) {
        this.behind = behind;
        this.slowDown = slowDown;
    }

    @Override
    public Answer answer(Request request, Raw raw) throws IOException {
        return slowDown.answer(call(request, raw), () -> behind.answer(request, raw));
    }

    private static Call call(Request request, Raw raw) throws IOException {
        if (request.parameters().containsKey("Action")) {
            return new Call(request.service(), request.action(), false, request.parameters());
        }
        Map<String, String> values = new TreeMap<>();
        String type = String.valueOf(raw.headers().getFirst("Content-Type"));
        if (raw.body().length > 0 && type.contains("json")) {
            JsonNode sent = JSON.readTree(raw.body());
            sent.fields().forEachRemaining(field -> {
                if (field.getValue().isValueNode()) {
                    values.put(field.getKey(), field.getValue().asText());
                }
            });
        }
        return new Call(request.service(), request.action(), true, values);
    }
}
