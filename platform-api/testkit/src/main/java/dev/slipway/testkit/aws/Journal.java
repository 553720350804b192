package dev.slipway.testkit.aws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every call, in the order in which it was answered. Safe for use by many threads. */
public final class Journal {

    /**
     * One call. {@code effective} says whether the service took it and answered with success, whatever the caller got to
     * see; {@code outcome} is what the caller saw: an HTTP status with an error code if any, or {@code dropped}.
     */
    public record Entry(
            String service, String region, String action, String subject, boolean effective, String outcome) {

        @Override
        public String toString() {
            return String.join(
                    " ",
                    service,
                    region,
                    action,
                    subject.isEmpty() ? "-" : subject,
                    effective ? "done" : "undone",
                    outcome);
        }
    }

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Return how many calls of the action arrived. */
    public long calls(String action) {
        return entries.stream().filter(entry -> entry.action().equals(action)).count();
    }

    /** Return how many calls of the action had their effect. */
    public long effects(String action) {
        return entries.stream()
                .filter(entry -> entry.action().equals(action) && entry.effective())
                .count();
    }

    public void clear() {
        entries.clear();
    }
}
