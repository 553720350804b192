package dev.slipway.provider.aws.iam;

import dev.slipway.api.aws.iam.AccessKey;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.declared.Found;
import dev.slipway.declared.Shape;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.aws.account.Services;
import dev.slipway.provider.aws.resource.AwsResource;
import dev.slipway.provider.aws.resource.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;

/**
 * An access key. It has neither a name of the caller's nor tags nor a token, so the user is tagged before a key is made,
 * with the keys that it has by then: the one that is there and not in that list is ours. AWS tells the secret once; a key
 * whose secret was lost in a crash is of no use to anybody and is replaced.
 */
final class AccessKeyResource implements AwsResource<IamClient, AccessKey.Parameters> {

    /** Followed by the owner's UID; the value lists the keys before, or says that there were none. */
    private static final String MARK = "slipway.dev/access-key/";

    private static final String NONE = "none";

    private final Map<String, Redacted<String>> issued = new ConcurrentHashMap<>();

    /** Return the tags of a user without those that are about access keys. */
    static Map<String, String> withoutMarks(Map<String, String> tags) {
        Map<String, String> others = new TreeMap<>(tags);
        others.keySet().removeIf(key -> key.startsWith(MARK));
        return others;
    }

    @Override
    public Shape<AwsService<IamClient>, AccessKey.Parameters> shape() {
        return Shape.of(Services.IAM, AccessKey.Parameters.class, "IAM access key")
                .global()
                .namedByCloud("the ID of the key")
                .keys("user")
                .changeable("status")
                .fixed("user")
                .ignored("pgpKey")
                .issuing("password")
                .publishing("`username` (the ID), `password` (the secret), `attribute.secret`", (wanted, found) -> {
                    Map<String, Redacted<String>> details = new LinkedHashMap<>();
                    details.put("username", Redacted.of(found.name()));
                    Redacted<String> secret = issued.get(found.name());
                    if (secret != null) {
                        details.put("password", secret);
                        details.put("attribute.secret", secret);
                    }
                    return details;
                });
    }

    @Override
    public Optional<Found> find(Scope<IamClient, AccessKey.Parameters> scope) {
        return key(scope)
                .filter(key -> scope.isLeaving() || !isLost(scope, key))
                .map(key -> Found.named(key.accessKeyId())
                        .with("user", key.userName())
                        .with("status", key.statusAsString())
                        .with("createDate", String.valueOf(key.createDate())));
    }

    private boolean isLost(Scope<IamClient, AccessKey.Parameters> scope, AccessKeyMetadata key) {
        return scope.lacksIssued() && !issued.containsKey(key.accessKeyId());
    }

    private Optional<AccessKeyMetadata> key(Scope<IamClient, AccessKey.Parameters> scope) {
        String user = user(scope);
        List<AccessKeyMetadata> keys = keys(scope, user);
        Optional<AccessKeyMetadata> named = keys.stream()
                .filter(key -> key.accessKeyId().equals(scope.name()))
                .findFirst();
        return named.isPresent() ? named : marked(scope, user, keys);
    }

    private static Optional<AccessKeyMetadata> marked(
            Scope<IamClient, AccessKey.Parameters> scope, String user, List<AccessKeyMetadata> keys) {
        String mark = MARK + scope.ownerUid();
        Optional<Set<String>> before = scope.client().listUserTags(request -> request.userName(user)).tags().stream()
                .filter(tag -> tag.key().equals(mark))
                .map(tag -> Set.of(tag.value().split(" ", -1)))
                .findFirst();
        return before.flatMap(known -> scope.only(
                keys.stream().filter(key -> !known.contains(key.accessKeyId())).toList(),
                AccessKeyMetadata::accessKeyId));
    }

    private static List<AccessKeyMetadata> keys(Scope<IamClient, AccessKey.Parameters> scope, String user) {
        return scope.client().listAccessKeys(request -> request.userName(user)).accessKeyMetadata();
    }

    private static String user(Scope<IamClient, AccessKey.Parameters> scope) {
        return scope.require("user", scope.parameters().user());
    }

    @Override
    public String create(Scope<IamClient, AccessKey.Parameters> scope) {
        String user = user(scope);
        key(scope).ifPresent(lost -> remove(scope, user, lost.accessKeyId()));
        String before = keys(scope, user).stream()
                .map(AccessKeyMetadata::accessKeyId)
                .sorted()
                .collect(Collectors.joining(" "));
        Map<String, String> mark = Map.of(MARK + scope.ownerUid(), before.isEmpty() ? NONE : before);
        scope.client().tagUser(request -> request.userName(user).tags(Iam.tags(mark)));
        var key = scope.client()
                .createAccessKey(request -> request.userName(user))
                .accessKey();
        issued.put(key.accessKeyId(), Redacted.of(key.secretAccessKey()));
        return key.accessKeyId();
    }

    @Override
    public void update(Scope<IamClient, AccessKey.Parameters> scope, Found found, Set<String> changes) {
        scope.client().updateAccessKey(request -> request.userName(user(scope))
                .accessKeyId(found.name())
                .status(scope.parameters().status()));
    }

    @Override
    public void delete(Scope<IamClient, AccessKey.Parameters> scope, Found found) {
        String user = user(scope);
        remove(scope, user, found.name());
        scope.client().untagUser(request -> request.userName(user).tagKeys(MARK + scope.ownerUid()));
    }

    private void remove(Scope<IamClient, AccessKey.Parameters> scope, String user, String key) {
        scope.client().deleteAccessKey(request -> request.userName(user).accessKeyId(key));
        issued.remove(key);
    }
}
