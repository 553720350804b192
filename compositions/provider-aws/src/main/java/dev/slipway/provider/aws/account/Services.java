package dev.slipway.provider.aws.account;

import dev.slipway.cloud.aws.AwsService;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The services of AWS that are spoken to, under the names that {@code spec.endpoint.services} has for them. */
public final class Services {

    public static final AwsService<DynamoDbClient> DYNAMODB =
            AwsService.of("dynamodb", DynamoDbClient.class, DynamoDbClient::builder);
    public static final AwsService<Ec2Client> EC2 = AwsService.of("ec2", Ec2Client.class, Ec2Client::builder);
    public static final AwsService<EcrClient> ECR = AwsService.of("ecr", EcrClient.class, EcrClient::builder);
    public static final AwsService<EksClient> EKS = AwsService.of("eks", EksClient.class, EksClient::builder);
    public static final AwsService<ElastiCacheClient> ELASTICACHE =
            AwsService.of("elasticache", ElastiCacheClient.class, ElastiCacheClient::builder);
    public static final AwsService<IamClient> IAM = AwsService.of("iam", IamClient.class, IamClient::builder);
    public static final AwsService<KmsClient> KMS = AwsService.of("kms", KmsClient.class, KmsClient::builder);
    public static final AwsService<RdsClient> RDS = AwsService.of("rds", RdsClient.class, RdsClient::builder);
    public static final AwsService<Route53Client> ROUTE53 =
            AwsService.of("route53", Route53Client.class, Route53Client::builder);
    public static final AwsService<SecretsManagerClient> SECRETSMANAGER =
            AwsService.of("secretsmanager", SecretsManagerClient.class, SecretsManagerClient::builder);

    /** Emulators have no host name for each bucket. */
    public static final AwsService<S3Client> S3 = AwsService.of("s3", S3Client.class, target -> S3Client.builder()
            .forcePathStyle(target.endpoint("s3").isPresent()));

    public static final AwsService<SnsClient> SNS = AwsService.of("sns", SnsClient.class, SnsClient::builder);
    public static final AwsService<SqsClient> SQS = AwsService.of("sqs", SqsClient.class, SqsClient::builder);

    private Services() {}
}
