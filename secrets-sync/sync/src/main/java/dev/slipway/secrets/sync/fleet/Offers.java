package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.fleet.FleetResource;
import dev.slipway.secrets.sync.message.SecretKinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The stores that clusters are told of. */
final class Offers implements FleetResource {

    private final Grants grants;
    private final Map<String, Map<String, String>> told = new ConcurrentHashMap<>();

    Offers(Grants grants) {
        this.grants = grants;
    }

    @Override
    public String kind() {
        return SecretKinds.STORE;
    }

    @Override
    public Map<String, String> inventory(String cluster) {
        Map<String, String> digests = new LinkedHashMap<>();
        grants.of(cluster)
                .forEach((name, grant) ->
                        digests.put(name, Contents.digest(grant.offer().bytes())));
        told.put(cluster, digests);
        return digests;
    }

    @Override
    public Optional<byte[]> content(String cluster, String name, String digest) {
        return Optional.ofNullable(grants.of(cluster).get(name))
                .map(grant -> grant.offer().bytes())
                .filter(content -> Contents.digest(content).equals(digest));
    }

    @Override
    public void report(String cluster, String name, byte[] payload) {}

    /** Tell clusters that have been told before what is otherwise now. */
    void review(Line line) {
        told.forEach((cluster, before) -> {
            Map<String, String> now = inventory(cluster);
            now.forEach((name, digest) -> {
                if (!digest.equals(before.get(name))) {
                    line.changed(cluster, kind(), name, digest);
                }
            });
            before.keySet().stream()
                    .filter(name -> !now.containsKey(name))
                    .forEach(name -> line.removed(cluster, kind(), name));
        });
    }
}
