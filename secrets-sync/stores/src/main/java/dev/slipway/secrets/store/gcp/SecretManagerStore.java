package dev.slipway.secrets.store.gcp;

import com.google.api.services.secretmanager.v1.model.AddSecretVersionRequest;
import com.google.api.services.secretmanager.v1.model.Automatic;
import com.google.api.services.secretmanager.v1.model.ListSecretVersionsResponse;
import com.google.api.services.secretmanager.v1.model.ListSecretsResponse;
import com.google.api.services.secretmanager.v1.model.Replication;
import com.google.api.services.secretmanager.v1.model.Secret;
import com.google.api.services.secretmanager.v1.model.SecretPayload;
import com.google.api.services.secretmanager.v1.model.SecretVersion;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The secrets of a project, or those of one location of it. A version is a number, an alias, or the latest one. */
final class SecretManagerStore implements WritableStore {

    private static final String LATEST = "latest";
    private static final String ENABLED = "state:ENABLED";

    private final Calls calls;
    private final String parent;
    private final boolean fallsBack;

    /** {@code fallsBack}: where the latest version is disabled, the newest one that is not is read. */
    SecretManagerStore(Calls calls, String location, boolean fallsBack) {
        this.calls = calls;
        this.parent = "projects/" + calls.project() + (location.isEmpty() ? "" : "/locations/" + location);
        this.fallsBack = fallsBack;
    }

    private boolean isRegional() {
        return parent.contains("/locations/");
    }

    /** Credentials are tried by the first read: whoever may read secrets need not be allowed to list them. */
    @Override
    public StoreHealth check() {
        return StoreHealth.ready();
    }

    @Override
    public Optional<StoredSecret> fetch(SecretId id) {
        String name = name(id.key());
        if (id.metadata()) {
            return secret(name)
                    .map(found -> DocumentSecret.named(Json.toJsonBytes(
                            Map.of("labels", map(found.getLabels()), "annotations", map(found.getAnnotations())))));
        }
        return value(name, id.version().isEmpty() ? LATEST : id.version()).map(DocumentSecret::named);
    }

    private String name(String key) {
        return parent + "/secrets/" + key;
    }

    private static Map<String, String> map(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private Optional<Secret> secret(String name) {
        return calls.find(
                "read secret " + name,
                client -> isRegional()
                        ? client.projects().locations().secrets().get(name)
                        : client.projects().secrets().get(name));
    }

    private Optional<byte[]> value(String name, String version) {
        try {
            return access(name + "/versions/" + version);
        } catch (FaultException refused) {
            if (!fallsBack || !version.equals(LATEST) || refused.fault() == Fault.DENIED) {
                throw refused;
            }
            return newestEnabled(name).flatMap(this::access);
        }
    }

    private Optional<byte[]> access(String version) {
        return calls.find(
                        "read " + version,
                        client -> isRegional()
                                ? client.projects()
                                        .locations()
                                        .secrets()
                                        .versions()
                                        .access(version)
                                : client.projects().secrets().versions().access(version))
                .map(answer -> answer.getPayload().decodeData());
    }

    private Optional<String> newestEnabled(String name) {
        ListSecretVersionsResponse answer = calls.call(
                "list versions of " + name,
                client -> isRegional()
                        ? client.projects()
                                .locations()
                                .secrets()
                                .versions()
                                .list(name)
                                .setFilter(ENABLED)
                        : client.projects().secrets().versions().list(name).setFilter(ENABLED));
        List<SecretVersion> versions = answer.getVersions() == null ? List.of() : answer.getVersions();
        return versions.stream()
                .filter(version -> "ENABLED".equals(version.getState()))
                .map(SecretVersion::getName)
                .max(Comparator.comparingLong(SecretManagerStore::number));
    }

    private static long number(String version) {
        return Long.parseLong(version.substring(version.lastIndexOf('/') + 1));
    }

    @Override
    public SecretData search(Find find) {
        Map<String, byte[]> found = new TreeMap<>();
        for (Secret secret : all()) {
            String key = secret.getName().substring(secret.getName().lastIndexOf('/') + 1);
            if (find.matches(key, map(secret.getLabels()))) {
                value(name(key), LATEST).ifPresent(value -> found.put(key, value));
            }
        }
        return SecretData.of(found);
    }

    private List<Secret> all() {
        List<Secret> all = new ArrayList<>();
        String page = "";
        do {
            String token = page;
            ListSecretsResponse answer = calls.call(
                    "list secrets of " + parent,
                    client -> isRegional()
                            ? client.projects()
                                    .locations()
                                    .secrets()
                                    .list(parent)
                                    .setPageToken(token)
                            : client.projects().secrets().list(parent).setPageToken(token));
            all.addAll(answer.getSecrets() == null ? List.of() : answer.getSecrets());
            page = answer.getNextPageToken() == null ? "" : answer.getNextPageToken();
        } while (!page.isEmpty());
        return all;
    }

    @Override
    public boolean exists(Place place) {
        return secret(name(place.key())).isPresent();
    }

    @Override
    public void push(Place place, Pushed pushed) {
        String name = name(place.key());
        SecretOptions options = pushed.options(SecretOptions.class);
        Optional<Secret> existing = secret(name);
        existing.ifPresent(SecretManagerStore::claim);
        byte[] before = existing.flatMap(secret -> value(name, LATEST)).orElse(new byte[0]);
        byte[] value = place.property().isEmpty()
                ? pushed.value()
                : JsonMembers.with(before, place.property(), pushed.value());
        if (existing.isEmpty()) {
            create(place.key(), options);
        }
        if (existing.isEmpty() || !Arrays.equals(before, value)) {
            write(name, value);
        }
    }

    private static void claim(Secret secret) {
        if (!SecretOptions.MANAGER.equals(map(secret.getLabels()).get(SecretOptions.MANAGED_BY))) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "secret not managed by external-secrets: " + secret.getName()
                            + " was made by somebody else. Delete it, or give it the label " + SecretOptions.MANAGED_BY
                            + "=" + SecretOptions.MANAGER);
        }
    }

    private void create(String key, SecretOptions options) {
        Secret secret = new Secret().setLabels(options.allLabels()).setAnnotations(options.annotations());
        calls.call(
                "create secret " + name(key),
                client -> isRegional()
                        ? client.projects()
                                .locations()
                                .secrets()
                                .create(parent, secret)
                                .setSecretId(key)
                        : client.projects()
                                .secrets()
                                .create(parent, secret.setReplication(new Replication().setAutomatic(new Automatic())))
                                .setSecretId(key));
    }

    private void write(String name, byte[] value) {
        AddSecretVersionRequest request =
                new AddSecretVersionRequest().setPayload(new SecretPayload().encodeData(value));
        calls.call(
                "write secret " + name,
                client -> isRegional()
                        ? client.projects().locations().secrets().addVersion(name, request)
                        : client.projects().secrets().addVersion(name, request));
    }

    @Override
    public void delete(Place place) {
        String name = name(place.key());
        Optional<Secret> existing = secret(name);
        if (existing.isEmpty()) {
            return;
        }
        claim(existing.get());
        byte[] left = place.property().isEmpty()
                ? new byte[0]
                : JsonMembers.without(value(name, LATEST).orElse(new byte[0]), place.property());
        if (left.length > 0) {
            write(name, left);
        } else {
            calls.find(
                    "delete secret " + name,
                    client -> isRegional()
                            ? client.projects().locations().secrets().delete(name)
                            : client.projects().secrets().delete(name));
        }
    }
}
