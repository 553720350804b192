package dev.slipway.secrets.sync.fleet;

import dev.slipway.kernel.fleet.FleetResource;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.secrets.sync.message.Applied;
import dev.slipway.secrets.sync.message.SecretKinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The answers to what each cluster asked for; nobody else's. */
final class Answers implements FleetResource {

    private final Ledger ledger;
    private final Consumer<String> news;

    Answers(Ledger ledger, Consumer<String> news) {
        this.ledger = ledger;
        this.news = news;
    }

    @Override
    public String kind() {
        return SecretKinds.ANSWER;
    }

    @Override
    public Map<String, String> inventory(String cluster) {
        Map<String, String> digests = new LinkedHashMap<>();
        ledger.of(cluster).forEach((id, item) -> {
            if (!item.digest().isEmpty()) {
                digests.put(id, item.digest());
            }
        });
        return digests;
    }

    @Override
    public Optional<byte[]> content(String cluster, String name, String digest) {
        return ledger.find(cluster, name).flatMap(item -> item.content(digest)).map(Redacted::reveal);
    }

    @Override
    public void report(String cluster, String name, byte[] payload) {
        String digest = Applied.read(payload).digest();
        if (ledger.find(cluster, name).filter(item -> item.applied(digest)).isPresent()) {
            news.accept(cluster);
        }
    }
}
