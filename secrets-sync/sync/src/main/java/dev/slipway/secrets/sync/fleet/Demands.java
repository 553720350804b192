package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.fleet.FleetResource;
import dev.slipway.secrets.sync.message.SecretKinds;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What clusters ask for comes as reports; there is nothing to have. */
final class Demands implements FleetResource {

    private final BiConsumer<String, byte[]> demanded;

    Demands(BiConsumer<String, byte[]> demanded) {
        this.demanded = demanded;
    }

    @Override
    public String kind() {
        return SecretKinds.DEMANDS;
    }

    @Override
    public Map<String, String> inventory(String cluster) {
        return Map.of();
    }

    @Override
    public Optional<byte[]> content(String cluster, String name, String digest) {
        return Optional.empty();
    }

    @Override
    public void report(String cluster, String name, byte[] payload) {
        demanded.accept(cluster, payload);
    }
}
