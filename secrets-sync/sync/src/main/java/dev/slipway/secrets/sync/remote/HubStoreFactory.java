package dev.slipway.secrets.sync.remote;

import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.References;
import dev.slipway.secrets.store.SecretId;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.StoreFactory;
import dev.slipway.secrets.store.StoreHealth;
import dev.slipway.secrets.store.StoredSecret;
import dev.slipway.secrets.value.Find;
import dev.slipway.secrets.value.SecretData;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores that the hub asks, see {@link HubReads}: here, only their health can be told. */
final class HubStoreFactory implements StoreFactory {

    private final Supplier<Optional<Instant>> awaySince;

    HubStoreFactory(Supplier<Optional<Instant>> awaySince) {
        this.awaySince = awaySince;
    }

    @Override
    public String name() {
        return "stores of the hub";
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return provider.fake() != null
                && (provider.fake().data() == null || provider.fake().data().isEmpty());
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        return new HubStore(awaySince);
    }

    private record HubStore(Supplier<Optional<Instant>> awaySince) implements Store {

        @Override
        public StoreHealth check() {
            return awaySince
                    .get()
                    .map(since -> StoreHealth.unknown("the hub is away since " + since))
                    .orElseGet(StoreHealth::ready);
        }

        @Override
        public Optional<StoredSecret> fetch(SecretId id) {
            throw unreachable();
        }

        @Override
        public SecretData search(Find find) {
            throw unreachable();
        }

        private static FaultException unreachable() {
            return new FaultException(Fault.INTERNAL, "stores of the hub are asked by the hub");
        }
    }
}
