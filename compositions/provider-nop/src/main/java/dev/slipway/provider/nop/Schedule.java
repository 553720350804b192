package dev.slipway.provider.nop;

import dev.slipway.api.nop.NopResource;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.managed.kind.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When which condition begins to hold. Of several of the same type the one that is due last counts; of those that are due at
 * the same time, the one that is listed first, as the original has it. Pure.
 */
final class Schedule {

    private final List<Entry> entries;

    private Schedule(List<Entry> entries) {
        this.entries = entries;
    }

    private record Entry(Duration after, Standing.Said said) {}

    /** Return the schedule of an object; a time that is none is an INVALID fault. */
    static Schedule of(NopResource.Parameters parameters) {
        List<Entry> entries = new ArrayList<>();
        List<NopResource.ConditionAfter> given = parameters.conditionAfter();
        for (int i = 0; given != null && i < given.size(); i++) {
            entries.add(entry(given.get(i), i));
        }
        entries.sort(Comparator.comparing(Entry::after).reversed());
        return new Schedule(List.copyOf(entries));
    }

    private static Entry entry(NopResource.ConditionAfter given, int index) {
        Duration after = GoDuration.parse(given.time())
                .orElseThrow(() -> new FaultException(
                        Fault.INVALID,
                        "spec.forProvider.conditionAfter[" + index + "].time: " + given.time()
                                + " is no duration; write one such as 30s or 1m30s"));
        String reason = given.conditionReason() == null ? "" : given.conditionReason();
        return new Entry(after, new Standing.Said(given.conditionType(), given.conditionStatus(), reason, null));
    }

    /** Return what an object that was made then says now, and when it says something else. */
    Standing standing(Instant created, Instant now) {
        Map<String, Standing.Said> said = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> !created.plus(entry.after()).isAfter(now))
                .forEach(entry -> said.putIfAbsent(entry.said().type(), entry.said()));
        Optional<Duration> next = entries.stream()
                .map(entry -> Duration.between(now, created.plus(entry.after())))
                .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
                .min(Comparator.naturalOrder());
        return new Standing(List.copyOf(said.values()), next.orElse(null));
    }
}
