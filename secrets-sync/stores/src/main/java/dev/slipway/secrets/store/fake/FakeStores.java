package dev.slipway.secrets.store.fake;

import dev.slipway.api.externalsecrets.FakeEntry;
import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.DocumentSecret;
import dev.slipway.secrets.store.JsonMembers;
import dev.slipway.secrets.store.Pushed;
import dev.slipway.secrets.store.References;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.StoreFactory;
import dev.slipway.secrets.store.StoreHealth;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.WritableStore;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code spec.provider.fake}. */
public final class FakeStores implements StoreFactory {

    /** What was pushed, by store: it lives as long as the process. */
    private final Map<Ref, Map<String, byte[]>> pushed = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return provider.fake() != null;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        var fake = Objects.requireNonNull(provider.fake());
        return new Fake(
                fake.data() == null ? List.of() : fake.data(),
                fake.validationResult(),
                pushed.computeIfAbsent(references.store(), store -> new ConcurrentHashMap<>()));
    }

    /** A later entry of the same key and version wins, as upstream's does. */
    private record Fake(List<FakeEntry> entries, @Nullable Integer validation, Map<String, byte[]> pushed)
            implements WritableStore {

        @Override
        public StoreHealth check() {
            return switch (validation == null ? 0 : validation) {
                case 0 -> StoreHealth.ready();
                case 1 -> StoreHealth.unknown("validationResult says so");
                default -> StoreHealth.failed("validationResult says so");
            };
        }

        @Override
        public Optional<StoredSecret> fetch(SecretId id) {
            return entries.stream()
                    .filter(entry ->
                            entry.key().equals(id.key()) && version(entry).equals(id.version()))
                    .reduce((earlier, later) -> later)
                    .map(Fake::bytes)
                    .or(() -> Optional.ofNullable(pushed.get(id.key()))
                            .filter(value -> id.version().isEmpty()))
                    .map(DocumentSecret::of);
        }

        @Override
        public SecretData search(Find find) {
            Map<String, byte[]> found = new TreeMap<>();
            pushed.forEach((key, value) -> {
                if (find.matches(key, Map.of())) {
                    found.put(key, value);
                }
            });
            entries.stream()
                    .filter(entry -> find.matches(entry.key(), Map.of()))
                    .forEach(entry -> found.put(entry.key(), bytes(entry)));
            return SecretData.of(found);
        }

        private boolean isGiven(String key) {
            return entries.stream().anyMatch(entry -> entry.key().equals(key));
        }

        @Override
        public boolean exists(Place place) {
            return isGiven(place.key()) || pushed.containsKey(place.key());
        }

        @Override
        public void push(Place place, Pushed secret) {
            if (isGiven(place.key())) {
                throw new FaultException(
                        Fault.CONFLICT,
                        "key \"" + place.key() + "\" stands in the store's own spec; it is not replaced");
            }
            secret.withoutOptions();
            byte[] before = pushed.getOrDefault(place.key(), new byte[0]);
            pushed.put(
                    place.key(),
                    place.property().isEmpty()
                            ? secret.value()
                            : JsonMembers.with(before, place.property(), secret.value()));
        }

        @Override
        public void delete(Place place) {
            pushed.computeIfPresent(place.key(), (key, before) -> {
                byte[] left = place.property().isEmpty() ? new byte[0] : JsonMembers.without(before, place.property());
                return left.length == 0 ? null : left;
            });
        }

        private static String version(FakeEntry entry) {
            return entry.version() == null ? "" : entry.version();
        }

        private static byte[] bytes(FakeEntry entry) {
            return entry.value().getBytes(StandardCharsets.UTF_8);
        }
    }
}
