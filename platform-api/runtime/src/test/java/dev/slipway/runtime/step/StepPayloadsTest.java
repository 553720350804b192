package dev.slipway.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import org.junit.jupiter.api.Test;

/** What lies in histories is read for ever, and tells nothing but references. */
class StepPayloadsTest {

    private static final String CALL = """
            {"step":"create","apiVersion":"rds.example.org/v1beta1","kind":"Instance","namespace":"",\
            "name":"db-u1","uid":"u1","correlation":"claims@abc123"}""";

    private final DataConverter converter = DefaultDataConverter.newDefaultInstance();

    @Test
    void callIsWrittenAsTheFirstReleaseWroteIt() {
        StepCall call = StepCall.of(OutsideWorld.input("u1"));

        assertThat(converter.toPayload(call).orElseThrow().getData().toStringUtf8())
                .isEqualTo(CALL);
        assertThat(call.toInput()).isEqualTo(OutsideWorld.input("u1"));
    }

    @Test
    void fieldsOfALaterReleaseAreIgnored() {
        String later = CALL.replace("{\"step\"", "{\"priority\":{\"level\":7},\"step\"");

        assertThat(read(later, StepCall.class)).isEqualTo(StepCall.of(OutsideWorld.input("u1")));
        assertThat(read("{\"done\":true,\"newer\":[1]}", StepReport.class).done())
                .isTrue();
    }

    @Test
    void fieldsThatAnEarlierReleaseDidNotKnowAreEmpty() {
        StepMark mark = read("{\"begun\":true,\"what\":\"creating\"}", StepMark.class);

        assertThat(mark).isEqualTo(new StepMark(0, true, "creating", 0, 0));
    }

    private <T> T read(String json, Class<T> type) {
        Payload payload = Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFromUtf8(json))
                .build();
        return converter.fromPayload(payload, type, type);
    }
}
