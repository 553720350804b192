package dev.slipway.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.journal.Entry;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import org.junit.jupiter.api.Test;

class MemoryJournalTest {

    private static final Ref ORDERS = Entries.database("orders");

    private final MemoryJournal journal = new MemoryJournal(3);

    @Test
    void returnsTheNewestEntriesOldestFirst() {
        journal.append(Entries.at(1, ORDERS, "Seen"));
        journal.append(Entries.at(2, ORDERS, "Applied"));
        journal.append(Entries.at(3, ORDERS, "Ready"));

        assertThat(journal.about(ORDERS, 2)).extracting(Entry::event).containsExactly("Applied", "Ready");
    }

    @Test
    void forgetsTheOldestWhenFull() {
        for (int i = 0; i < 5; i++) {
            journal.append(Entries.at(i, ORDERS, "E" + i));
        }

        assertThat(journal.causedBy(Entries.COMMIT, 10))
                .extracting(Entry::event)
                .containsExactly("E2", "E3", "E4");
    }

    @Test
    void versionOfTheKindDoesNotMatterButItsGroupDoes() {
        journal.append(Entries.at(1, ORDERS, "Seen"));

        assertThat(journal.about(new Ref(Gvk.of("example.org/v2", "Database"), "shop", "orders"), 10))
                .hasSize(1);
        assertThat(journal.about(new Ref(Gvk.of("other.org/v1", "Database"), "shop", "orders"), 10))
                .isEmpty();
    }

    @Test
    void emptyCorrelationIsNoCause() {
        journal.append(new Entry(Entries.NOON, "", ORDERS, "", "Seen", ""));

        assertThat(journal.causedBy("", 10)).isEmpty();
    }
}
