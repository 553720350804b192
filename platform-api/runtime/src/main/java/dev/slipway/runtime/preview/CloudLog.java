package dev.slipway.runtime.preview;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.plan.Change;
import dev.slipway.kernel.plan.CloudCall;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls to clouds that passes wanted to make, the last of a kind per object; nothing is ever called from here. */
public final class CloudLog {

    private final Map<Ref, CloudCall> calls = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** Note what would be done with the resource of an object. */
    public synchronized void note(Ref object, String resource, Change change) {
        calls.put(object, new CloudCall(resource, change, ""));
    }

    /** Note that the resource of the owner with that UID would be deleted, so that it is absent from now on. */
    public synchronized void noteDeletion(Ref object, String ownerUid, String resource) {
        note(object, resource, new Change.Delete());
        gone.add(ownerUid);
    }

    /** Return whether the resource of that owner would be gone. */
    public synchronized boolean isGone(String ownerUid) {
        return gone.contains(ownerUid);
    }

    synchronized Optional<CloudCall> of(Ref object) {
        return Optional.ofNullable(calls.get(object));
    }

    synchronized List<Ref> objects() {
        return List.copyOf(calls.keySet());
    }
}
