package dev.slipway.provider.aws.resource;

import static dev.slipway.provider.aws.resource.KindCases.resource;

import dev.slipway.api.aws.sns.Topic;
import dev.slipway.api.aws.sns.TopicSubscription;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.sns.Sns;
import java.util.List;
import java.util.Map;

/** The kinds of SNS. */
final class SnsCases {

    private SnsCases() {}

    static List<KindCase> all() {
        return List.of(
                KindCase.of(
                                resource(Sns.resources(), Topic.Parameters.class),
                                Map.of("displayName", "Alerts", "tags", Map.of("team", "payments")))
                        .changing(Map.of("displayName", "Alarms", "tags", Map.of("cost", "low")))
                        .calls("CreateTopic", "SetTopicAttributes TagResource UntagResource", "DeleteTopic"),
                KindCase.of(
                                resource(Sns.resources(), TopicSubscription.Parameters.class),
                                Map.of(
                                        "topicArn",
                                        "$topic",
                                        "protocol",
                                        "sqs",
                                        "endpoint",
                                        "arn:aws:sqs:eu-west-1:123456789012:orders"))
                        .changing(Map.of("rawMessageDelivery", true, "filterPolicy", "{\"kind\": [\"order\"]}"))
                        .calls("Subscribe", "SetSubscriptionAttributes", "Unsubscribe")
                        .namedByAws()
                        .unmarked()
                        .beforeEach((world, uid) -> Map.of(
                                "topic",
                                world.client(Services.SNS)
                                        .createTopic(request -> request.name("for-" + uid))
                                        .topicArn())));
    }
}
