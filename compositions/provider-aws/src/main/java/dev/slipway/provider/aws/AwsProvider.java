package dev.slipway.provider.aws;

import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.EksTokens;
import dev.slipway.cloud.call.CallObserver;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.provider.aws.account.AwsAccount;
import dev.slipway.provider.aws.dynamodb.DynamoDb;
import dev.slipway.provider.aws.ec2.Ec2;
import dev.slipway.provider.aws.ecr.Ecr;
import dev.slipway.provider.aws.eks.Eks;
import dev.slipway.provider.aws.elasticache.ElastiCache;
import dev.slipway.provider.aws.iam.Iam;
import dev.slipway.provider.aws.kms.Kms;
import dev.slipway.provider.aws.rds.Rds;
import dev.slipway.provider.aws.resource.AwsKind;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.route53.Route53;
import dev.slipway.provider.aws.s3.S3;
import dev.slipway.provider.aws.secretsmanager.Secrets;
import dev.slipway.provider.aws.sns.Sns;
import dev.slipway.provider.aws.sqs.Sqs;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** All AWS kinds over one set of clients; closing it closes those. */
public final class AwsProvider implements AutoCloseable {

    private final AwsClients clients;
    private final List<ManagedKind<?, ?>> kinds;

    public AwsProvider() {
        this((service, operation, outcome, took) -> {});
    }

    /** A provider that tells the observer of every call. */
    public AwsProvider(CallObserver observer) {
        this.clients = new AwsClients(observer);
        this.kinds = Stream.concat(
                        Rds.kinds(clients).stream(),
                        resources().stream().map(resource -> AwsKind.of(resource, clients)))
                .<ManagedKind<?, ?>>map(kind -> kind)
                .toList();
    }

    /** Return what the kinds are made of, but for those of RDS that have more to them. */
    static List<AwsResource<?, ?>> resources() {
        return Stream.of(
                        S3.resources(),
                        Sqs.resources(),
                        Sns.resources(),
                        Iam.resources(),
                        Ec2.resources(),
                        DynamoDb.resources(),
                        Secrets.resources(),
                        Kms.resources(),
                        Ecr.resources(),
                        Route53.resources(),
                        Rds.resources(),
                        ElastiCache.resources(),
                        Eks.resources())
                .<AwsResource<?, ?>>flatMap(List::stream)
                .toList();
    }

    /** Return the kinds, to be given to the lifecycle. */
    public List<ManagedKind<?, ?>> kinds() {
        return kinds;
    }

    /** Return a token for the API server of an EKS cluster, signed by the account that a configuration describes. */
    public Redacted<String> clusterToken(Connection account, String region, String cluster) {
        return new EksTokens(clients, Clock.systemUTC())
                .token(AwsAccount.of(account).in(region), cluster);
    }

    @Override
    public void close() {
        clients.close();
    }
}
