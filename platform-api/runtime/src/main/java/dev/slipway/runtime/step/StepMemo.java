package dev.slipway.runtime.step;

import io.temporal.api.common.v1.Memo;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverter;
import java.time.Instant;
import java.util.Optional;

/** What a running workflow says about itself in its memo. Names lie in histories and never change. */
record StepMemo(String waitingFor, Instant since) {

    static final String WAITING_FOR = "waitingFor";
    static final String SINCE = "since";

    /** Read the memo of a workflow; a step that has not waited yet has none. */
    static Optional<StepMemo> read(Memo memo, DataConverter converter) {
        Payload what = memo.getFieldsMap().get(WAITING_FOR);
        Payload since = memo.getFieldsMap().get(SINCE);
        if (what == null || since == null) {
            return Optional.empty();
        }
        return Optional.of(new StepMemo(text(what, converter), Instant.parse(text(since, converter))));
    }

    private static String text(Payload payload, DataConverter converter) {
        return converter.fromPayload(payload, String.class, String.class);
    }
}
