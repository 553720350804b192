package dev.slipway.provider.aws.resource;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.cloud.aws.AwsTarget;
import dev.slipway.declared.Conversation;
import dev.slipway.declared.Subject;
import java.util.Map;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One conversation about one AWS resource: who it is, what it should be, and the client to say it to.
 *
 * @param <C> the client of its service
 * @param <P> the record of its parameters
 */
public final class Scope<C extends SdkClient, P> extends Conversation<P> {

    private final AwsService<C> service;
    private final AwsClients clients;
    private final AwsTarget target;
    private final boolean global;

    Scope(Subject<P> subject, AwsService<C> service, AwsClients clients, AwsTarget target) {
        super(subject, AwsKind.TAGS);
        this.service = service;
        this.clients = clients;
        this.target = target;
        this.global = subject.shape().isGlobal();
    }

    public C client() {
        return clients.client(service, target);
    }

    public String region() {
        return target.region();
    }

    public String account() {
        return clients.accountId(target);
    }

    /** Return an ARN of this account, such as {@code arn:aws:sns:eu-west-1:123456789012:alerts}. */
    public String arn(String kind, String resource) {
        return "arn:" + partition() + ":" + kind + ":" + (global ? "" : region()) + ":" + account() + ":" + resource;
    }

    private String partition() {
        if (region().startsWith("cn-")) {
            return "aws-cn";
        }
        return region().startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** Fill a request with all parameters that have a field of the same name in it. */
    public <B extends SdkPojo> B fill(B builder) {
        Map<String, Object> tree = tree();
        tree.remove("region");
        return SdkTree.fill(builder, tree);
    }

    /** Fill a request with some parameters. */
    public <B extends SdkPojo> B fill(B builder, Iterable<String> fields) {
        return SdkTree.fill(builder, tree(fields));
    }

    AwsTarget target() {
        return target;
    }
}
