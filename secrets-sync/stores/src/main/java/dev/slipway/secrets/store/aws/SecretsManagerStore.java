package dev.slipway.secrets.store.aws;

import dev.slipway.cloud.aws.AwsCall;
import dev.slipway.cloud.aws.AwsClients;
import dev.slipway.cloud.aws.AwsFaults;
import dev.slipway.cloud.aws.AwsService;
import dev.slipway.cloud.aws.AwsTarget;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.JsonMembers;
import dev.slipway.secrets.store.Pushed;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.StoreHealth;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.WritableStore;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.BatchGetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** AWS Secrets Manager. A version is the label of a stage, or {@code uuid/} and the id of a version. */
final class SecretsManagerStore implements WritableStore {

    private static final AwsService<SecretsManagerClient> SERVICE =
            AwsService.of("secretsmanager", SecretsManagerClient.class, SecretsManagerClient::builder);
    private static final String CURRENT = "AWSCURRENT";
    private static final String BY_ID = "uuid/";
    private static final int BATCH = 20;

    private final AwsClients clients;
    private final AwsTarget target;
    private final String prefix;
    private final Deletion deletion;

    SecretsManagerStore(AwsClients clients, AwsTarget target, String prefix, Deletion deletion) {
        this.deletion = deletion;
        this.clients = clients;
        this.target = target;
        this.prefix = prefix;
    }

    @Override
    public StoreHealth check() {
        clients.accountId(target);
        return StoreHealth.ready();
    }

    @Override
    public Optional<StoredSecret> fetch(SecretId id) {
        String name = prefix + id.key();
        return id.metadata() ? described(name) : read(name, id.version());
    }

    private Optional<StoredSecret> read(String name, String version) {
        GetSecretValueRequest.Builder request = GetSecretValueRequest.builder().secretId(name);
        if (version.startsWith(BY_ID)) {
            request.versionId(version.substring(BY_ID.length()));
        } else {
            request.versionStage(version.isEmpty() ? CURRENT : version);
        }
        return found("GetSecretValue", "read secret " + name, client -> client.getSecretValue(request.build()))
                .map(answer -> DocumentSecret.named(bytes(answer.secretString(), answer.secretBinary())));
    }

    private static byte[] bytes(@Nullable String text, @Nullable SdkBytes binary) {
        return text == null && binary != null
                ? binary.asByteArray()
                : String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<StoredSecret> described(String name) {
        return found(
                        "DescribeSecret",
                        "describe secret " + name,
                        client -> client.describeSecret(request -> request.secretId(name)))
                .map(answer -> DocumentSecret.named(Json.toJsonBytes(tags(answer.tags()))));
    }

    private static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> byKey = new TreeMap<>();
        tags.forEach(tag -> byKey.put(tag.key(), tag.value()));
        return byKey;
    }

    @Override
    public SecretData search(Find find) {
        List<String> names = found(
                        "ListSecrets", "list secrets", client -> client.listSecretsPaginator(request -> {}).stream()
                                .flatMap(page -> page.secretList().stream())
                                .filter(entry -> find.matches(entry.name(), tags(entry.tags())))
                                .map(SecretListEntry::name)
                                .toList())
                .orElse(List.of());
        Map<String, byte[]> found = new TreeMap<>();
        for (int from = 0; from < names.size(); from += BATCH) {
            List<String> some = names.subList(from, Math.min(names.size(), from + BATCH));
            found(
                            "BatchGetSecretValue",
                            "read " + some.size() + " secrets",
                            client -> client.batchGetSecretValue(request -> request.secretIdList(some)))
                    .map(BatchGetSecretValueResponse::secretValues)
                    .orElse(List.of())
                    .forEach(entry -> found.put(entry.name(), bytes(entry.secretString(), entry.secretBinary())));
        }
        return SecretData.of(found);
    }

    @Override
    public boolean exists(Place place) {
        return read(prefix + place.key(), "").isPresent();
    }

    @Override
    public void push(Place place, Pushed pushed) {
        String name = prefix + place.key();
        SecretOptions options = pushed.options(SecretOptions.class);
        Optional<StoredSecret> existing = read(name, "");
        byte[] before = existing.map(secret -> secret.value("")).orElse(new byte[0]);
        byte[] value = place.property().isEmpty()
                ? pushed.value()
                : JsonMembers.with(before, place.property(), pushed.value());
        if (existing.isEmpty()) {
            found("CreateSecret", "create secret " + name, client -> client.createSecret(options.create(name, value)));
            return;
        }
        claim(name);
        if (!Arrays.equals(before, value)) {
            found("PutSecretValue", "write secret " + name, client -> client.putSecretValue(options.put(name, value)));
        }
    }

    private void claim(String name) {
        boolean ours = found(
                        "DescribeSecret",
                        "describe secret " + name,
                        client -> client.describeSecret(request -> request.secretId(name)))
                .filter(answer ->
                        SecretOptions.MANAGER.equals(tags(answer.tags()).get(SecretOptions.MANAGED_BY)))
                .isPresent();
        if (!ours) {
            throw SecretOptions.foreign("secret " + name);
        }
    }

    @Override
    public void delete(Place place) {
        String name = prefix + place.key();
        Optional<StoredSecret> existing = read(name, "");
        if (existing.isEmpty()) {
            return;
        }
        claim(name);
        byte[] left = place.property().isEmpty()
                ? new byte[0]
                : JsonMembers.without(existing.get().value(""), place.property());
        if (left.length > 0) {
            SecretOptions options = new SecretOptions("string", null, null, null);
            found("PutSecretValue", "write secret " + name, client -> client.putSecretValue(options.put(name, left)));
        } else {
            found("DeleteSecret", "delete secret " + name, client -> client.deleteSecret(deletion.request(name)));
        }
    }

    /** A secret that is about to be deleted is gone for those who read. */
    private <T> Optional<T> found(String operation, String doing, Function<SecretsManagerClient, T> body) {
        SecretsManagerClient client = clients.client(SERVICE, target);
        try {
            return Optional.of(body.apply(client));
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            if (failed instanceof InvalidRequestException
                    && String.valueOf(failed.getMessage()).matches("(?s).*marked (for deletion|deleted).*")) {
                return Optional.empty();
            }
            throw AwsFaults.of(failed, new AwsCall(SERVICE.name(), operation, doing), target);
        }
    }
}
