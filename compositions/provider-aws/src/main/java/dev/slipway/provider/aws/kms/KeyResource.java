package dev.slipway.provider.aws.kms;

import dev.slipway.api.aws.kms.Key;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.external.Identity;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import dev.slipway.provider.aws.resource.SdkTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.Tag;

/** A key. CreateKey knows neither a name nor a token, so a key without a recorded ID is looked for by its owner's tag. */
final class KeyResource implements AwsResource<KmsClient, Key.Parameters> {

    private static final String POLICY = "default";
    private static final Set<KeyState> GONE = Set.of(KeyState.PENDING_DELETION, KeyState.PENDING_REPLICA_DELETION);

    @Override
    public Shape<AwsService<KmsClient>, Key.Parameters> shape() {
        return Shape.of(Services.KMS, Key.Parameters.class, "KMS key")
                .namedByCloud("the key's ID; before there is one, the owner's tag finds it")
                .changeable("description", "isEnabled", "enableKeyRotation", "rotationPeriodInDays", "policy")
                .fixed("customerMasterKeySpec", "keyUsage", "multiRegion", "customKeyStoreId")
                .initial("xksKeyId")
                .documents("policy")
                .governing("deletionWindowInDays", "bypassPolicyLockoutSafetyCheck");
    }

    @Override
    public Optional<Found> find(Scope<KmsClient, Key.Parameters> scope) {
        return named(scope).or(() -> marked(scope)).map(key -> seen(scope, key));
    }

    private static Optional<KeyMetadata> named(Scope<KmsClient, Key.Parameters> scope) {
        if (scope.name().isEmpty()) {
            return Optional.empty();
        }
        try {
            return alive(scope, scope.name());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private static Optional<KeyMetadata> marked(Scope<KmsClient, Key.Parameters> scope) {
        List<KeyMetadata> keys = scope.client().listKeysPaginator().keys().stream()
                .filter(key -> isOurs(scope, key.keyId()))
                .flatMap(key -> alive(scope, key.keyId()).stream())
                .toList();
        return scope.only(keys, KeyMetadata::keyId);
    }

    /** Keys of AWS itself show their tags to nobody. */
    private static boolean isOurs(Scope<KmsClient, Key.Parameters> scope, String key) {
        try {
            return scope.ownerUid().equals(tags(scope, key).get(Identity.OWNER_TAG));
        } catch (KmsException hidden) {
            if (hidden.statusCode() == 400) {
                return false;
            }
            throw hidden;
        }
    }

    private static Map<String, String> tags(Scope<KmsClient, Key.Parameters> scope, String key) {
        Map<String, String> tags = new TreeMap<>();
        scope.client()
                .listResourceTagsPaginator(request -> request.keyId(key))
                .tags()
                .forEach(tag -> tags.put(tag.tagKey(), tag.tagValue()));
        return tags;
    }

    private static Optional<KeyMetadata> alive(Scope<KmsClient, Key.Parameters> scope, String id) {
        return Optional.of(
                        scope.client().describeKey(request -> request.keyId(id)).keyMetadata())
                .filter(key -> !GONE.contains(key.keyState()));
    }

    private static Found seen(Scope<KmsClient, Key.Parameters> scope, KeyMetadata key) {
        Found found = Found.named(key.keyId())
                .from(SdkTree.of(key), "arn", "keyId", "description", "keyUsage", "multiRegion", "customKeyStoreId")
                .with("isEnabled", key.enabled())
                .with("customerMasterKeySpec", key.keySpecAsString())
                .tagged(tags(scope, key.keyId()));
        if (scope.parameters().enableKeyRotation() != null) {
            var rotation = scope.client().getKeyRotationStatus(request -> request.keyId(key.keyId()));
            found = found.with("enableKeyRotation", rotation.keyRotationEnabled())
                    .with("rotationPeriodInDays", rotation.rotationPeriodInDays());
        }
        if (scope.parameters().policy() != null) {
            found = found.with(
                    "policy",
                    scope.client()
                            .getKeyPolicy(request -> request.keyId(key.keyId()).policyName(POLICY))
                            .policy());
        }
        return key.keyState() == KeyState.CREATING ? found.busy("creating") : found;
    }

    @Override
    public String create(Scope<KmsClient, Key.Parameters> scope) {
        var parameters = scope.parameters();
        return scope.client()
                .createKey(scope.fill(CreateKeyRequest.builder())
                        .keySpec(parameters.customerMasterKeySpec())
                        .bypassPolicyLockoutSafetyCheck(parameters.bypassPolicyLockoutSafetyCheck())
                        .tags(list(scope.tags()))
                        .build())
                .keyMetadata()
                .keyId();
    }

    @Override
    public void update(Scope<KmsClient, Key.Parameters> scope, Found found, Set<String> changes) {
        var parameters = scope.parameters();
        String id = found.name();
        if (changes.contains("description")) {
            scope.client().updateKeyDescription(request -> request.keyId(id).description(parameters.description()));
        }
        if (changes.contains("policy")) {
            scope.client().putKeyPolicy(request -> request.keyId(id)
                    .policyName(POLICY)
                    .policy(parameters.policy())
                    .bypassPolicyLockoutSafetyCheck(parameters.bypassPolicyLockoutSafetyCheck()));
        }
        if (changes.contains("enableKeyRotation") || changes.contains("rotationPeriodInDays")) {
            rotate(scope, id);
        }
        if (changes.contains("isEnabled")) {
            if (Boolean.FALSE.equals(parameters.isEnabled())) {
                scope.client().disableKey(request -> request.keyId(id));
            } else {
                scope.client().enableKey(request -> request.keyId(id));
            }
        }
    }

    private static void rotate(Scope<KmsClient, Key.Parameters> scope, String id) {
        Long period = scope.parameters().rotationPeriodInDays();
        if (Boolean.TRUE.equals(scope.parameters().enableKeyRotation())) {
            scope.client().enableKeyRotation(request -> request.keyId(id)
                    .rotationPeriodInDays(period == null ? null : Math.toIntExact(period)));
        } else {
            scope.client().disableKeyRotation(request -> request.keyId(id));
        }
    }

    @Override
    public void tag(Scope<KmsClient, Key.Parameters> scope, Found found, Map<String, String> tags) {
        scope.client().tagResource(request -> request.keyId(found.name()).tags(list(tags)));
    }

    @Override
    public void untag(Scope<KmsClient, Key.Parameters> scope, Found found, List<String> keys) {
        scope.client().untagResource(request -> request.keyId(found.name()).tagKeys(keys));
    }

    private static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> Tag.builder()
                        .tagKey(tag.getKey())
                        .tagValue(tag.getValue())
                        .build())
                .toList();
    }

    @Override
    public void delete(Scope<KmsClient, Key.Parameters> scope, Found found) {
        Long window = scope.parameters().deletionWindowInDays();
        scope.client().scheduleKeyDeletion(request -> request.keyId(found.name())
                .pendingWindowInDays(window == null ? null : Math.toIntExact(window)));
    }
}
