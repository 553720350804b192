package dev.slipway.delivery.channel.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresenceNotesTest {

    private static final Instant SINCE = Instant.parse("2026-03-01T10:00:00Z");

    private final Presence presence = new Presence(true, SINCE, SINCE.plusSeconds(5), "1.0", "v1.36.3", List.of());

    @Test
    void whoConnectsIsNotedWithVersions() {
        assertThat(PresenceNotes.notes(Map.of(), presence))
                .containsEntry(PresenceNotes.STATE, "Connected")
                .containsEntry(PresenceNotes.SINCE, "2026-03-01T10:00:00Z")
                .containsEntry(PresenceNotes.LAST_SEEN, "2026-03-01T10:00:05Z")
                .containsEntry(PresenceNotes.KUBERNETES, "v1.36.3");
    }

    @Test
    void beingSeenAgainIsNoNewsForFiveMinutes() {
        Map<String, String> before = PresenceNotes.notes(Map.of(), presence);

        assertThat(PresenceNotes.notes(before, presence.seen(SINCE.plusSeconds(100))))
                .doesNotContainKey(PresenceNotes.LAST_SEEN);
        assertThat(PresenceNotes.notes(before, presence.seen(SINCE.plus(Duration.ofMinutes(6)))))
                .containsEntry(PresenceNotes.LAST_SEEN, "2026-03-01T10:06:00Z");
    }

    @Test
    void whoGoesIsNotedSinceWhen() {
        Map<String, String> before = PresenceNotes.notes(Map.of(), presence);

        assertThat(PresenceNotes.notes(before, presence.gone(SINCE.plusSeconds(30))))
                .containsEntry(PresenceNotes.STATE, "Disconnected")
                .containsEntry(PresenceNotes.SINCE, "2026-03-01T10:00:30Z")
                .containsEntry(PresenceNotes.LAST_SEEN, "2026-03-01T10:00:05Z");
    }

    @Test
    void whoWasConnectedToAHubThatEndedIsGoneUntilItComesBack() {
        Instant begun = Instant.parse("2026-03-01T10:00:00.5Z");

        assertThat(PresenceNotes.gone(Map.of(PresenceNotes.STATE, "Connected", PresenceNotes.VERSION, "1"), begun))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(PresenceNotes.STATE, "Disconnected", PresenceNotes.SINCE, "2026-03-01T10:00:00Z"));
        assertThat(PresenceNotes.gone(Map.of(PresenceNotes.STATE, "Disconnected"), begun))
                .isEmpty();
    }
}
