package dev.slipway.provider.aws.account;

import dev.slipway.cloud.aws.AwsService;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The services of AWS that are spoken to, under the names that {@code spec.endpoint.services} has for them. */
public final class Services {

    public static final AwsService<IamClient> IAM = AwsService.of("iam", IamClient.class, IamClient::builder);
    public static final AwsService<RdsClient> RDS = AwsService.of("rds", RdsClient.class, RdsClient::builder);

    /** Emulators have no host name for each bucket. */
    public static final AwsService<S3Client> S3 = AwsService.of("s3", S3Client.class, target -> S3Client.builder()
            .forcePathStyle(target.endpoint("s3").isPresent()));

    public static final AwsService<SnsClient> SNS = AwsService.of("sns", SnsClient.class, SnsClient::builder);
    public static final AwsService<SqsClient> SQS = AwsService.of("sqs", SqsClient.class, SqsClient::builder);

    private Services() {}
}
