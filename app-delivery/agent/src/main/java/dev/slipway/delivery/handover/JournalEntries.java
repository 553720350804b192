package dev.slipway.delivery.handover;

import dev.slipway.delivery.channel.Kinds;
import dev.slipway.delivery.channel.Report;
import dev.slipway.delivery.channel.hub.ResourceProvider;
import dev.slipway.delivery.handover.message.Happenings;
import dev.slipway.kernel.journal.Journal;
import java.util.Map;
import java.util.Optional;

/** Takes what agents did, for the hub's journal; it says of each entry which cluster it is from. */
final class JournalEntries implements ResourceProvider {

    private final Journal journal;

    JournalEntries(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String kind() {
        return Kinds.JOURNAL;
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
    public void report(String cluster, Report report) {
        Happenings.of(report.payload()).in(cluster).forEach(journal::append);
    }
}
