package dev.slipway.provider.aws.s3;

import dev.slipway.api.aws.s3.BucketServerSideEncryptionConfiguration;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Encryption of a bucket. Every bucket has one; deleting ours brings the default back. */
final class BucketEncryptionResource
        implements AwsResource<S3Client, BucketServerSideEncryptionConfiguration.Parameters> {

    private static final String DEFAULT = "AES256";

    @Override
    public Shape<AwsService<S3Client>, BucketServerSideEncryptionConfiguration.Parameters> shape() {
        return Shape.of(
                        Services.S3,
                        BucketServerSideEncryptionConfiguration.Parameters.class,
                        "encryption of S3 bucket")
                .namedByCloud("the name of the bucket")
                .keys("bucket")
                .fixed("bucket")
                .changeable("rule")
                .governing("expectedBucketOwner");
    }

    @Override
    public Optional<Found> find(Scope<S3Client, BucketServerSideEncryptionConfiguration.Parameters> scope) {
        String bucket = bucket(scope);
        List<ServerSideEncryptionRule> rules = Absent.orElse(
                () -> scope.client()
                        .getBucketEncryption(request -> request.bucket(bucket)
                                .expectedBucketOwner(scope.parameters().expectedBucketOwner()))
                        .serverSideEncryptionConfiguration()
                        .rules(),
                List.of());
        if (rules.isEmpty() || scope.isLeaving() && isDefault(rules)) {
            return Optional.empty();
        }
        List<Object> seen = new ArrayList<>();
        rules.forEach(rule -> seen.add(tree(rule)));
        return Optional.of(Found.named(bucket).with("bucket", bucket).with("rule", seen));
    }

    private static boolean isDefault(List<ServerSideEncryptionRule> rules) {
        return rules.stream()
                .allMatch(rule ->
                        DEFAULT.equals(rule.applyServerSideEncryptionByDefault().sseAlgorithmAsString())
                                && !Boolean.TRUE.equals(rule.bucketKeyEnabled()));
    }

    private static Map<String, Object> tree(ServerSideEncryptionRule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        var byDefault = rule.applyServerSideEncryptionByDefault();
        if (byDefault != null) {
            Map<String, Object> encryption = new LinkedHashMap<>();
            encryption.put("sseAlgorithm", byDefault.sseAlgorithmAsString());
            if (byDefault.kmsMasterKeyID() != null) {
                encryption.put("kmsMasterKeyId", byDefault.kmsMasterKeyID());
            }
            tree.put("applyServerSideEncryptionByDefault", encryption);
        }
        tree.put("bucketKeyEnabled", Boolean.TRUE.equals(rule.bucketKeyEnabled()));
        if (rule.blockedEncryptionTypes() != null) {
            tree.put("blockedEncryptionTypes", rule.blockedEncryptionTypes().encryptionTypeAsStrings());
        }
        return tree;
    }

    @Override
    public String create(Scope<S3Client, BucketServerSideEncryptionConfiguration.Parameters> scope) {
        put(scope);
        return bucket(scope);
    }

    @Override
    public void update(
            Scope<S3Client, BucketServerSideEncryptionConfiguration.Parameters> scope,
            Found found,
            Set<String> changes) {
        put(scope);
    }

    private static void put(Scope<S3Client, BucketServerSideEncryptionConfiguration.Parameters> scope) {
        List<ServerSideEncryptionRule> rules = new ArrayList<>();
        for (var rule : scope.require("rule", scope.parameters().rule())) {
            var byDefault = rule.applyServerSideEncryptionByDefault();
            var wanted = ServerSideEncryptionRule.builder().bucketKeyEnabled(rule.bucketKeyEnabled());
            if (byDefault != null) {
                wanted.applyServerSideEncryptionByDefault(encryption ->
                        encryption.sseAlgorithm(byDefault.sseAlgorithm()).kmsMasterKeyID(byDefault.kmsMasterKeyId()));
            }
            if (rule.blockedEncryptionTypes() != null) {
                wanted.blockedEncryptionTypes(
                        blocked -> blocked.encryptionTypeWithStrings(rule.blockedEncryptionTypes()));
            }
            rules.add(wanted.build());
        }
        scope.client()
                .putBucketEncryption(PutBucketEncryptionRequest.builder()
                        .bucket(bucket(scope))
                        .expectedBucketOwner(scope.parameters().expectedBucketOwner())
                        .serverSideEncryptionConfiguration(configuration -> configuration.rules(rules))
                        .build());
    }

    private static String bucket(Scope<S3Client, BucketServerSideEncryptionConfiguration.Parameters> scope) {
        return scope.name().isEmpty()
                ? scope.require("bucket", scope.parameters().bucket())
                : scope.name();
    }

    @Override
    public void delete(Scope<S3Client, BucketServerSideEncryptionConfiguration.Parameters> scope, Found found) {
        scope.client().deleteBucketEncryption(request -> request.bucket(found.name()));
    }
}
