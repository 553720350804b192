package dev.slipway.portal.trace;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.journal.Journal;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.object.Ref;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the journal tells of an object and of everything that came of it, in one order. */
public final class Timelines {

    /** More objects than that are not asked about: the first ones are those near the top. */
    private static final int ASKED = 50;

    private Timelines() {}

    /** Return the newest entries, oldest first, each once. */
    public static List<Entry> of(KubeObject object, LiveObjects objects, Journal journal, int limit) {
        Stream<Ref> below = new Descent(objects)
                .below(object)
                .all()
                .flatMap(node -> Stream.ofNullable(node.ref()))
                .limit(ASKED);
        List<Entry> all = below.flatMap(ref -> journal.about(ref, limit).stream())
                .distinct()
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }
}
