package dev.slipway.delivery.channel.hub;

import dev.slipway.delivery.channel.pki.AgentId;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.slipway.channel.v1.Changed;
import io.slipway.channel.v1.Entry;
import io.slipway.channel.v1.FromHub;
import io.slipway.channel.v1.Inventory;
import io.slipway.channel.v1.Removed;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stream to one agent. What an agent is too slow to take is not queued message by message: of each resource, only the
 * newest word waits.
 */
final class Session {

    private final AgentId agent;
    private final ServerCallStreamObserver<FromHub> stream;
    private final Map<String, FromHub> waiting = new LinkedHashMap<>();
    private Set<String> kinds = Set.of();
    private boolean open = true;

    Session(AgentId agent, ServerCallStreamObserver<FromHub> stream) {
        this.agent = agent;
        this.stream = stream;
    }

    AgentId agent() {
        return agent;
    }

    synchronized void wants(Set<String> wanted) {
        kinds = Set.copyOf(wanted);
    }

    synchronized Set<String> kinds() {
        return kinds;
    }

    /** An inventory says all there is to say of its kind: what waited before it is old. */
    void inventory(Inventory inventory) {
        String kind = inventory.getKind();
        synchronized (this) {
            waiting.keySet().removeIf(key -> key.startsWith(kind + "\n"));
        }
        send(kind + "\n", FromHub.newBuilder().setInventory(inventory).build());
    }

    void changed(String kind, Entry entry) {
        if (kinds().contains(kind)) {
            Changed changed = Changed.newBuilder().setKind(kind).setEntry(entry).build();
            send(
                    key(kind, entry.getName()),
                    FromHub.newBuilder().setChanged(changed).build());
        }
    }

    void removed(String kind, String name) {
        if (kinds().contains(kind)) {
            Removed removed = Removed.newBuilder().setKind(kind).setName(name).build();
            send(key(kind, name), FromHub.newBuilder().setRemoved(removed).build());
        }
    }

    private static String key(String kind, String name) {
        return kind + "\n" + name;
    }

    private synchronized void send(String key, FromHub message) {
        // Removed first, so that the newest word comes last.
        waiting.remove(key);
        waiting.put(key, message);
        drain();
    }

    /** Send what waits, as far as the other side takes it. */
    synchronized void drain() {
        Iterator<FromHub> messages = waiting.values().iterator();
        while (open && stream.isReady() && messages.hasNext()) {
            stream.onNext(messages.next());
            messages.remove();
        }
    }

    synchronized void end(Status status) {
        if (open) {
            open = false;
            waiting.clear();
            if (status.isOk()) {
                stream.onCompleted();
            } else {
                stream.onError(status.asRuntimeException());
            }
        }
    }

    synchronized void ended() {
        open = false;
        waiting.clear();
    }
}
