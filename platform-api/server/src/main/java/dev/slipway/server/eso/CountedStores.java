package dev.slipway.server.eso;

import dev.slipway.api.externalsecrets.StoreProvider;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores of one kind whose calls are counted. */
public record CountedStores(StoreFactory stores, StoreCalls calls) implements StoreFactory {

    @Override
    public String name() {
        return stores.name();
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return stores.isFor(provider);
    }

    @Override
    public boolean isWritable() {
        return stores.isWritable();
    }

    @Override
    public List<String> ignored(StoreProvider provider) {
        return stores.ignored(provider);
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        Store store = stores.open(provider, references);
        CalledAs words = CalledAs.of(name(), provider);
        return store instanceof WritableStore writable
                ? new CountedWrites(writable, new Counted(store, words, calls))
                : new Counted(store, words, calls);
    }

    private record Counted(Store store, CalledAs words, StoreCalls calls) implements Store {

        private <T> T counted(String call, Supplier<T> work) {
            return calls.counted(words.provider, call, work);
        }

        @Override
        public StoreHealth check() {
            return store.check();
        }

        @Override
        public Optional<StoredSecret> fetch(SecretId id) {
            return counted(words.read, () -> store.fetch(id));
        }

        @Override
        public SecretData search(Find find) {
            return counted(words.list, () -> store.search(find));
        }
    }

    private record CountedWrites(WritableStore store, Counted reads) implements WritableStore {

        @Override
        public StoreHealth check() {
            return store.check();
        }

        @Override
        public Optional<StoredSecret> fetch(SecretId id) {
            return reads.fetch(id);
        }

        @Override
        public SecretData search(Find find) {
            return reads.search(find);
        }

        @Override
        public boolean exists(Place place) {
            return reads.counted(reads.words.read, () -> store.exists(place));
        }

        @Override
        public void push(Place place, Pushed pushed) {
            reads.counted(reads.words.write, () -> {
                store.push(place, pushed);
                return true;
            });
        }

        @Override
        public void delete(Place place) {
            reads.counted(reads.words.delete, () -> {
                store.delete(place);
                return true;
            });
        }
    }
}
