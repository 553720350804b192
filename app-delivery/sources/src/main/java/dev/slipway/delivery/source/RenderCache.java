package dev.slipway.delivery.source;

import dev.slipway.delivery.source.tree.Trace;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.runtime.git.GitTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what sources came to, failures included, as long as the files that were read for it are the same: a commit
 * that changes other files changes nothing. The least recently used is forgotten when there is too much. Thread-safe.
 */
final class RenderCache {

    private static final int MOST_PER_QUESTION = 4;

    private final long capacity;
    private final LinkedHashMap<String, Deque<Entry>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    RenderCache(long capacity) {
        this.capacity = capacity;
    }

    /** What a source came to, or why it came to nothing. */
    record Result(@Nullable Rendering rendering, @Nullable FaultException fault, long weight) {

        Rendering get() {
            if (fault != null) {
                throw fault;
            }
            return Objects.requireNonNull(rendering, "rendering");
        }
    }

    private record Entry(Map<String, Trace> traces, Result result) {

        boolean holds(Map<String, GitTree> trees) {
            return traces.entrySet().stream().allMatch(trace -> {
                GitTree tree = trees.get(trace.getKey());
                return tree != null && trace.getValue().holds(tree);
            });
        }
    }

    /** Return what the question came to before with the same files. */
    Optional<Result> find(String question, Map<String, GitTree> trees) {
        Deque<Entry> known;
        synchronized (entries) {
            Deque<Entry> there = entries.get(question);
            known = there == null ? new ArrayDeque<>() : new ArrayDeque<>(there);
        }
        return known.stream()
                .filter(entry -> entry.holds(trees))
                .map(Entry::result)
                .findFirst();
    }

    void put(String question, Map<String, Trace> traces, Result result) {
        synchronized (entries) {
            Deque<Entry> known = entries.computeIfAbsent(question, key -> new ArrayDeque<>());
            known.removeIf(entry -> {
                boolean same = entry.traces().equals(traces);
                weight -= same ? entry.result().weight() : 0;
                return same;
            });
            known.addFirst(new Entry(Map.copyOf(traces), result));
            weight += result.weight();
            if (known.size() > MOST_PER_QUESTION) {
                weight -= known.removeLast().result().weight();
            }
            trim();
        }
    }

    private void trim() {
        var oldest = entries.entrySet().iterator();
        while (weight > capacity && oldest.hasNext()) {
            for (Entry entry : oldest.next().getValue()) {
                weight -= entry.result().weight();
            }
            oldest.remove();
        }
    }
}
