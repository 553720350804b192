package dev.slipway.provider.aws.secretsmanager;

import dev.slipway.api.aws.secretsmanager.Secret;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ReplicaRegionType;
import software.amazon.awssdk.services.secretsmanager.model.ReplicationStatusType;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** A secret without its value. Its ARN ends in characters that AWS chooses; its name is the caller's and finds it. */
final class SecretResource implements AwsResource<SecretsManagerClient, Secret.Parameters> {

    @Override
    public Shape<AwsService<SecretsManagerClient>, Secret.Parameters> shape() {
        return Shape.of(Services.SECRETSMANAGER, Secret.Parameters.class, "secret of Secrets Manager")
                .namedByCloud(
                        "the ARN; before there is one, the secret is found by `name`, or else by the object's name")
                .changeable("description", "kmsKeyId", "replica")
                .fixed("name")
                .governing("recoveryWindowInDays", "forceOverwriteReplicaSecret");
    }

    /** A secret that waits for its end is gone, as far as anybody can use it. */
    @Override
    public Optional<Found> find(Scope<SecretsManagerClient, Secret.Parameters> scope) {
        String id = scope.name().startsWith("arn:") ? scope.name() : secret(scope);
        var secret = scope.client().describeSecret(request -> request.secretId(id));
        if (secret.deletedDate() != null) {
            return Optional.empty();
        }
        Map<String, String> tags = new TreeMap<>();
        secret.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        List<Object> replicas = new ArrayList<>();
        secret.replicationStatus().forEach(replica -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("region", replica.region());
            if (replica.kmsKeyId() != null) {
                tree.put("kmsKeyId", replica.kmsKeyId());
            }
            replicas.add(tree);
        });
        return Optional.of(Found.named(secret.arn())
                .from(SdkTree.of(secret), "arn", "name", "description", "kmsKeyId")
                .with("replica", replicas)
                .tagged(tags));
    }

    private static String secret(Scope<SecretsManagerClient, Secret.Parameters> scope) {
        String name = scope.parameters().name();
        return name == null ? scope.object() : name;
    }

    @Override
    public String create(Scope<SecretsManagerClient, Secret.Parameters> scope) {
        var parameters = scope.parameters();
        return scope.client()
                .createSecret(request -> request.name(secret(scope))
                        .description(parameters.description())
                        .kmsKeyId(parameters.kmsKeyId())
                        .clientRequestToken(scope.token())
                        .tags(list(scope.tags())))
                .arn();
    }

    @Override
    public void update(Scope<SecretsManagerClient, Secret.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        if (changes.contains("description") || changes.contains("kmsKeyId")) {
            scope.client().updateSecret(request -> request.secretId(found.name())
                    .description(parameters.description())
                    .kmsKeyId(parameters.kmsKeyId()));
        }
        if (changes.contains("replica") && parameters.replica() != null) {
            replicate(scope, found, parameters.replica());
        }
    }

    private static void replicate(
            Scope<SecretsManagerClient, Secret.Parameters> scope, Found found, List<Secret.Replica> wanted) {
        List<String> seen =
                scope.client().describeSecret(request -> request.secretId(found.name())).replicationStatus().stream()
                        .map(ReplicationStatusType::region)
                        .toList();
        List<ReplicaRegionType> missing = wanted.stream()
                .filter(replica -> !seen.contains(replica.region()))
                .map(replica -> ReplicaRegionType.builder()
                        .region(replica.region())
                        .kmsKeyId(replica.kmsKeyId())
                        .build())
                .toList();
        if (!missing.isEmpty()) {
            scope.client().replicateSecretToRegions(request -> request.secretId(found.name())
                    .addReplicaRegions(missing)
                    .forceOverwriteReplicaSecret(scope.parameters().forceOverwriteReplicaSecret()));
        }
        List<String> kept = wanted.stream().map(Secret.Replica::region).toList();
        List<String> surplus =
                seen.stream().filter(region -> !kept.contains(region)).toList();
        if (!surplus.isEmpty()) {
            scope.client().removeRegionsFromReplication(request -> request.secretId(found.name())
                    .removeReplicaRegions(surplus));
        }
    }

    @Override
    public void tag(Scope<SecretsManagerClient, Secret.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagResource(request -> request.secretId(found.name()).tags(list(tags)));
    }

    @Override
    public void untag(Scope<SecretsManagerClient, Secret.Parameters> scope, Found found, List<String> keys) {
        scope.client().untagResource(request -> request.secretId(found.name()).tagKeys(keys));
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Without a window AWS keeps it for 30 days; 0 days means at once. */
    @Override
    public void delete(Scope<SecretsManagerClient, Secret.Parameters> scope, Found found) {
        Long window = scope.parameters().recoveryWindowInDays();
        boolean atOnce = window != null && window == 0;
        scope.client().deleteSecret(request -> request.secretId(found.name())
                .forceDeleteWithoutRecovery(atOnce ? true : null)
                .recoveryWindowInDays(atOnce ? null : window));
    }
}
