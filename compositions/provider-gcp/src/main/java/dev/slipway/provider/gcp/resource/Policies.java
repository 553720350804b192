package dev.slipway.provider.gcp.resource;

import com.google.api.client.json.GenericJson;
import dev.slipway.cloud.gcp.GcpFailure;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Changes policies as Google wants it: read, change, write back with the etag that was read, and again if somebody else was
 * faster. Members of the same policy are changed one after the other in this process, so that they do not hinder each other.
 */
public final class Policies {

    private static final int ATTEMPTS = 4;
    private static final int LOCKS = 64;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    public Policies() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** Return a policy as a tree. */
    public static Map<String, Object> tree(GenericJson policy) {
        return ModelTree.of(policy);
    }

    /** Change the policy of a resource; a change that leaves it as it is writes nothing. */
    public <T extends GenericJson> void change(
            String resource,
            Class<T> type,
            Supplier<T> read,
            UnaryOperator<Map<String, Object>> change,
            Consumer<T> write) {
        ReentrantLock lock = locks[Math.floorMod(resource.hashCode(), LOCKS)];
        lock.lock();
        try {
            for (int left = ATTEMPTS - 1; !isDone(type, read, change, write, left > 0); left--) {
                // Read anew.
            }
        } finally {
            lock.unlock();
        }
    }

    private static <T extends GenericJson> boolean isDone(
            Class<T> type,
            Supplier<T> read,
            UnaryOperator<Map<String, Object>> change,
            Consumer<T> write,
            boolean again) {
        Map<String, Object> policy = tree(read.get());
        Map<String, Object> changed = change.apply(policy);
        try {
            if (!changed.equals(policy)) {
                write.accept(ModelTree.fill(type, changed, unknown -> {}));
            }
            return true;
        } catch (GcpFailure failure) {
            if (again && failure.isConcurrent()) {
                return false;
            }
            throw failure;
        }
    }
}
