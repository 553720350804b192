package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.sqs.Queue;
import dev.slipway.provider.aws.sqs.Sqs;
import java.util.List;
import java.util.Map;

/** The kinds of SQS. */
final class SqsCases {

    private SqsCases() {}

    static List<KindCase> all() {
        return List.of(KindCase.of(
                        resource(Sqs.resources(), Queue.Parameters.class),
                        Map.of("visibilityTimeoutSeconds", 45, "tags", Map.of("team", "payments")))
                .changing(Map.of("visibilityTimeoutSeconds", 60, "delaySeconds", 5, "tags", Map.of("cost", "low")))
                .calls("CreateQueue", "SetQueueAttributes TagQueue UntagQueue", "DeleteQueue")
                .namedByAws());
    }
}
