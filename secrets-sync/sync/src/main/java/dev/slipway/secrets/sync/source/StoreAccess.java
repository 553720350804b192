package dev.slipway.secrets.sync.source;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.Stores;
import java.util.function.Function;

/** A store as whoever asks reaches it; its faults name it. */
public final class StoreAccess {

    private final Stores stores;
    private final KubeObject object;
    private final String caller;

    /** {@code caller} is the namespace of whoever asks. */
    public StoreAccess(Stores stores, KubeObject object, String caller) {
        this.stores = stores;
        this.object = object;
        this.caller = caller;
    }

    /** Do something with the store; what it refuses is tried once more with credentials as they are now. */
    public <T> T with(Function<Store, T> call) {
        try {
            return call.apply(stores.open(object, caller));
        } catch (FaultException fault) {
            if (fault.fault() != Fault.DENIED) {
                throw named(fault);
            }
        }
        stores.forget(object, caller);
        try {
            return call.apply(stores.open(object, caller));
        } catch (FaultException fault) {
            throw named(fault);
        }
    }

    private FaultException named(FaultException fault) {
        return new FaultException(
                fault.fault(), this + ": " + fault.explanation(), fault.getCause(), fault.reference());
    }

    public Ref store() {
        return object.ref();
    }

    /** Return what tells this store from others to those who share what was read. */
    public String identity() {
        return stores.identity(object, caller);
    }

    /** Return kind and name, for people. */
    @Override
    public String toString() {
        return object.kind() + " \"" + object.name() + "\"";
    }
}
