package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.JsonMembers;
import dev.slipway.secrets.store.Pushed;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.StoreHealth;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.WritableStore;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.api.Logical;
import io.github.jopenlibs.vault.api.WriteOptions;
import io.github.jopenlibs.vault.json.Json;
import io.github.jopenlibs.vault.json.JsonObject;
import io.github.jopenlibs.vault.json.JsonValue;
import io.github.jopenlibs.vault.response.LogicalResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The secrets of one engine, or of all engines of a server when keys begin with their mount. */
final class KeyValueStore implements WritableStore {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final String MANAGED_BY = "managed-by";
    private static final String MANAGER = "external-secrets";
    private static final int MOST_FOLDERS = 10_000;

    private final Connection server;
    private final Session session;
    private final KeyValuePath paths;

    private final boolean checked;

    /** {@code checked}: writes name the version that they replace. */
    KeyValueStore(Connection server, Session session, KeyValuePath paths, boolean checked) {
        this.server = server;
        this.session = session;
        this.paths = paths;
        this.checked = checked;
    }

    @Override
    public StoreHealth check() {
        session.with(token -> new Session.Answer<>(OK, token, null));
        return StoreHealth.ready();
    }

    @Override
    public Optional<StoredSecret> fetch(SecretId id) {
        KeyValuePath.Place place = paths.place(id.key());
        Optional<JsonObject> found = id.metadata() ? metadata(place) : read(place, id.version());
        return found.map(object -> DocumentSecret.named(object.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<JsonObject> read(KeyValuePath.Place place, String version) {
        int engine = paths.second() ? 2 : 1;
        Integer number = paths.second() && !version.isEmpty() ? number(version) : null;
        return ask("read " + place.whole(), token -> {
                    Logical logical = logical(token, engine, place.depth());
                    return number == null ? logical.read(place.whole()) : logical.read(place.whole(), false, number);
                })
                .map(LogicalResponse::getDataObject)
                .filter(data -> !data.isEmpty());
    }

    private static Integer number(String version) {
        try {
            return Integer.valueOf(version);
        } catch (NumberFormatException text) {
            throw new FaultException(Fault.INVALID, "version \"" + version + "\" is no number of a version");
        }
    }

    /** What the server says about a secret: custom metadata and when the current version was made. */
    private Optional<JsonObject> metadata(KeyValuePath.Place place) {
        if (!paths.second()) {
            throw new FaultException(Fault.INVALID, "metadataPolicy Fetch needs an engine of version v2");
        }
        return ask("read " + place.metadata(), token -> logical(token, 1, 1).read(place.metadata()))
                .map(answer -> Metadata.flat(answer.getDataObject()));
    }

    @Override
    public SecretData search(Find find) {
        if (find.hasTags() && !paths.second()) {
            throw new FaultException(Fault.INVALID, "find.tags needs an engine of version v2");
        }
        Map<String, byte[]> found = new TreeMap<>();
        for (String key : keys(find.path())) {
            Map<String, String> tags = find.hasTags() ? tags(key) : Map.of();
            if (find.matches(key, tags)) {
                fetch(new SecretId(key, "", false)).ifPresent(secret -> found.put(key, secret.value("")));
            }
        }
        return SecretData.of(found);
    }

    private Map<String, String> tags(String key) {
        return ask("read " + paths.place(key).metadata(), token -> logical(token, 1, 1)
                        .read(paths.place(key).metadata()))
                .map(answer -> Metadata.custom(answer.getDataObject()))
                .orElse(Map.of());
    }

    /** Return the keys below a path, through all folders. */
    private List<String> keys(String path) {
        List<String> keys = new ArrayList<>();
        Deque<String> folders = new ArrayDeque<>(List.of(path.isEmpty() || path.endsWith("/") ? path : path + "/"));
        for (int looked = 0; !folders.isEmpty(); looked++) {
            if (looked > MOST_FOLDERS) {
                throw new FaultException(
                        Fault.INVALID,
                        "find goes through more than " + MOST_FOLDERS + " folders; give it a path that is nearer");
            }
            String folder = folders.remove();
            for (String name : list(folder)) {
                (name.endsWith("/") ? folders : keys).add(folder + name);
            }
        }
        return keys;
    }

    private List<String> list(String folder) {
        KeyValuePath.Place place = paths.place(folder);
        String path = paths.second() ? place.metadata() : place.whole();
        return ask("list " + path, token -> logical(token, 1, 1).list(path))
                .map(LogicalResponse::getListData)
                .orElse(List.of());
    }

    private Logical logical(String token, int engine, int depth) {
        return server.client(token, server.server().namespace(), engine, depth).logical();
    }

    private interface Call {
        LogicalResponse with(String token) throws VaultException;
    }

    private Optional<LogicalResponse> ask(String what, Call call) {
        return session.with(token -> answer(what, call, token));
    }

    private Session.Answer<Optional<LogicalResponse>> answer(String what, Call call, String token) {
        try {
            LogicalResponse response = call.with(token);
            int status = response.getRestResponse().getStatus();
            if (status == NOT_FOUND) {
                return new Session.Answer<>(status, Optional.empty(), null);
            }
            @Nullable
            FaultException failure =
                    status >= 300 ? VaultFaults.of(what, server.address(), response.getRestResponse()) : null;
            return new Session.Answer<>(status, failure == null ? Optional.of(response) : null, failure);
        } catch (VaultException failed) {
            int status = failed.getHttpStatusCode();
            return status == NOT_FOUND
                    ? new Session.Answer<>(status, Optional.empty(), null)
                    : new Session.Answer<>(status, null, VaultFaults.of(what, server.address(), failed));
        }
    }

    @Override
    public boolean exists(Place place) {
        return read(paths.place(place.key()), "")
                .filter(found -> place.property().isEmpty() || found.names().contains(place.property()))
                .isPresent();
    }

    @Override
    public void push(Place place, Pushed pushed) {
        pushed.withoutOptions();
        KeyValuePath.Place where = paths.place(place.key());
        Optional<byte[]> before = read(where, "").map(found -> found.toString().getBytes(StandardCharsets.UTF_8));
        byte[] after = place.property().isEmpty()
                ? pushed.value()
                : JsonMembers.with(before.orElse(new byte[0]), place.property(), pushed.value());
        if (before.filter(known -> JsonMembers.of(known).equals(JsonMembers.of(after)))
                .isPresent()) {
            return;
        }
        write(where, after, claim(where, before.isPresent()));
    }

    /**
     * A secret of an engine v2 says by a mark whether it may be replaced. An engine v1 has no place for one. Returns which
     * version there is, 0 for none.
     */
    private long claim(KeyValuePath.Place where, boolean exists) {
        if (!paths.second()) {
            return 0;
        }
        Optional<LogicalResponse> metadata =
                ask("read " + where.metadata(), token -> logical(token, 1, 1).read(where.metadata()));
        boolean ours = metadata.map(answer -> Metadata.custom(answer.getDataObject()))
                .filter(custom -> MANAGER.equals(custom.get(MANAGED_BY)))
                .isPresent();
        if (exists && !ours) {
            throw new FaultException(
                    Fault.CONFLICT,
                    "secret not managed by external-secrets: " + where.whole()
                            + " was written by somebody else. Delete it, or give it the custom metadata " + MANAGED_BY
                            + "=" + MANAGER);
        }
        if (!ours) {
            Map<String, Object> mark = Map.of("custom_metadata", new JsonObject().add(MANAGED_BY, MANAGER));
            ask("write " + where.metadata(), token -> logical(token, 1, 1).write(where.metadata(), mark));
        }
        return metadata.map(answer -> Metadata.version(answer.getDataObject())).orElse(0L);
    }

    /** The driver writes its own values as they are, and all others as texts. */
    private void write(KeyValuePath.Place where, byte[] document, long version) {
        JsonObject object =
                Json.parse(new String(document, StandardCharsets.UTF_8)).asObject();
        Map<String, Object> members = new TreeMap<>();
        object.names().forEach(name -> members.put(name, object.get(name)));
        int engine = paths.second() ? 2 : 1;
        WriteOptions options = new WriteOptions();
        if (checked && paths.second()) {
            options.checkAndSet(version);
        }
        ask("write " + where.whole(), token -> logical(token, engine, where.depth())
                .write(where.whole(), members, null, options.build()));
    }

    @Override
    public void delete(Place place) {
        KeyValuePath.Place where = paths.place(place.key());
        Optional<JsonObject> found = read(where, "");
        if (found.isEmpty()) {
            return;
        }
        long version = claim(where, true);
        byte[] left = place.property().isEmpty()
                ? new byte[0]
                : JsonMembers.without(found.get().toString().getBytes(StandardCharsets.UTF_8), place.property());
        if (left.length > 0) {
            write(where, left, version);
            return;
        }
        String path = paths.second() ? where.metadata() : where.whole();
        ask("delete " + path, token -> logical(token, 1, 1).delete(path));
    }

    /** The part of an engine's metadata that can be asked for. */
    private static final class Metadata {

        static Map<String, String> custom(@Nullable JsonObject metadata) {
            Map<String, String> custom = new TreeMap<>();
            JsonValue values = metadata == null ? null : metadata.get("custom_metadata");
            if (values != null && values.isObject()) {
                values.asObject()
                        .names()
                        .forEach(name -> custom.put(name, values.asObject().getString(name)));
            }
            return custom;
        }

        static long version(@Nullable JsonObject metadata) {
            return metadata == null ? 0 : metadata.getLong("current_version", 0);
        }

        static JsonObject flat(@Nullable JsonObject metadata) {
            JsonObject flat = new JsonObject();
            custom(metadata).forEach(flat::add);
            for (String name : List.of("created_time", "current_version", "oldest_version", "updated_time")) {
                JsonValue value = metadata == null ? null : metadata.get(name);
                if (value != null) {
                    flat.add(name, value);
                }
            }
            return flat;
        }
    }
}
