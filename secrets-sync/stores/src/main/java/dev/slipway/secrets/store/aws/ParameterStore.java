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
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;
import software.amazon.awssdk.services.ssm.model.ParameterVersionNotFoundException;
import software.amazon.awssdk.services.ssm.model.ResourceTypeForTagging;
import software.amazon.awssdk.services.ssm.model.Tag;

/** Parameter Store of AWS Systems Manager. A version is a number or a label. */
final class ParameterStore implements WritableStore {

    private static final AwsService<SsmClient> SERVICE = AwsService.of("ssm", SsmClient.class, SsmClient::builder);

    private final AwsClients clients;
    private final AwsTarget target;
    private final String prefix;

    ParameterStore(AwsClients clients, AwsTarget target, String prefix) {
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
        if (id.metadata()) {
            return found("ListTagsForResource", "read the tags of parameter " + name, client -> tags(client, name))
                    .map(tags -> DocumentSecret.named(Json.toJsonBytes(tags)));
        }
        String versioned = id.version().isEmpty() ? name : name + ":" + id.version();
        return found(
                        "GetParameter",
                        "read parameter " + versioned,
                        client -> client.getParameter(
                                request -> request.name(versioned).withDecryption(true)))
                .map(answer -> DocumentSecret.named(bytes(answer.parameter())));
    }

    private static Map<String, String> tags(SsmClient client, String name) {
        return client
                .listTagsForResource(request ->
                        request.resourceType(ResourceTypeForTagging.PARAMETER).resourceId(name))
                .tagList()
                .stream()
                .collect(Collectors.toMap(Tag::key, Tag::value, (first, second) -> second, TreeMap::new));
    }

    private static byte[] bytes(Parameter parameter) {
        return parameter.value().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public SecretData search(Find find) {
        Map<String, byte[]> found = new TreeMap<>();
        for (String name : names(find)) {
            fetch(new SecretId(name.substring(prefix.length()), "", false))
                    .ifPresent(secret -> found.put(name, secret.value("")));
        }
        return SecretData.of(found);
    }

    private List<String> names(Find find) {
        ParameterStringFilter[] tags = find.tags().entrySet().stream()
                .map(tag -> ParameterStringFilter.builder()
                        .key("tag:" + tag.getKey())
                        .option("Equals")
                        .values(tag.getValue())
                        .build())
                .toArray(ParameterStringFilter[]::new);
        // What the filters chose has the tags; their names are all that comes back.
        return found(
                        "DescribeParameters",
                        "list parameters",
                        client -> client.describeParametersPaginator(request -> request.parameterFilters(tags)).stream()
                                .flatMap(page -> page.parameters().stream())
                                .map(parameter -> parameter.name())
                                .filter(name -> name.startsWith(prefix) && find.matches(name, find.tags()))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public boolean exists(Place place) {
        return fetch(new SecretId(place.key(), "", false)).isPresent();
    }

    @Override
    public void push(Place place, Pushed pushed) {
        String name = prefix + place.key();
        ParameterOptions options = pushed.options(ParameterOptions.class);
        Optional<StoredSecret> existing = fetch(new SecretId(place.key(), "", false));
        byte[] before = existing.map(secret -> secret.value("")).orElse(new byte[0]);
        byte[] value = place.property().isEmpty()
                ? pushed.value()
                : JsonMembers.with(before, place.property(), pushed.value());
        if (existing.isEmpty()) {
            found(
                    "PutParameter",
                    "create parameter " + name,
                    client -> client.putParameter(options.create(name, value)));
            return;
        }
        claim(name);
        if (!Arrays.equals(before, value)) {
            found("PutParameter", "write parameter " + name, client -> client.putParameter(options.write(name, value)));
        }
    }

    private void claim(String name) {
        boolean ours = found("ListTagsForResource", "read the tags of parameter " + name, client -> tags(client, name))
                .filter(tags -> SecretOptions.MANAGER.equals(tags.get(SecretOptions.MANAGED_BY)))
                .isPresent();
        if (!ours) {
            throw SecretOptions.foreign("parameter " + name);
        }
    }

    @Override
    public void delete(Place place) {
        String name = prefix + place.key();
        Optional<StoredSecret> existing = fetch(new SecretId(place.key(), "", false));
        if (existing.isEmpty()) {
            return;
        }
        claim(name);
        byte[] left = place.property().isEmpty()
                ? new byte[0]
                : JsonMembers.without(existing.get().value(""), place.property());
        if (left.length > 0) {
            ParameterOptions options = new ParameterOptions(null, null, null, null, null);
            found("PutParameter", "write parameter " + name, client -> client.putParameter(options.write(name, left)));
        } else {
            found(
                    "DeleteParameter",
                    "delete parameter " + name,
                    client -> client.deleteParameter(request -> request.name(name)));
        }
    }

    private <T> Optional<T> found(String operation, String doing, Function<SsmClient, T> body) {
        SsmClient client = clients.client(SERVICE, target);
        try {
            return Optional.of(body.apply(client));
        } catch (ParameterNotFoundException | ParameterVersionNotFoundException absent) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            throw AwsFaults.of(failed, new AwsCall(SERVICE.name(), operation, doing), target);
        }
    }
}
