package dev.slipway.agent;

import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.secrets.store.References;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.StoreFactory;
import dev.slipway.secrets.store.StoreHealth;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.store.fake.FakeStores;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Fake stores that count how often they are asked. */
final class CountedStores implements StoreFactory {

    final AtomicInteger calls = new AtomicInteger();
    private final FakeStores stores = new FakeStores();

    @Override
    public String name() {
        return stores.name();
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return stores.isFor(provider);
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        Store store = stores.open(provider, references);
        return new Store() {
            @Override
            public StoreHealth check() {
                return store.check();
            }

            @Override
            public Optional<StoredSecret> fetch(SecretId id) {
                calls.incrementAndGet();
                return store.fetch(id);
            }

            @Override
            public SecretData search(Find find) {
                calls.incrementAndGet();
                return store.search(find);
            }
        };
    }
}
