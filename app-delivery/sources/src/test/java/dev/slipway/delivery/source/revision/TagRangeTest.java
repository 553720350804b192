package dev.slipway.delivery.source.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagRangeTest {

    private static final List<String> TAGS =
            List.of("v1.0.0", "v1.2.3", "1.10.0", "2.0.0-rc.1", "v2.0", "app-3.0.0", "latest", "3.1.4", "lib-9.0.0");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*                ; 3.1.4",
                "1.*              ; 1.10.0",
                "1.2.x            ; v1.2.3",
                "^1.0             ; 1.10.0",
                "~1.2             ; v1.2.3",
                ">=1.0, <2.0      ; 1.10.0",
                ">= 1.0 < 1.5     ; v1.2.3",
                "1.0.0 - 1.5.0    ; v1.2.3",
                "<1.1 || >=2 <3   ; v2.0",
                ">=2.0.0-0 <2.0.0 ; 2.0.0-rc.1"
            })
    void theHighestVersionInTheRangeCounts(String range, String tag) {
        assertThat(TagRange.of(range.strip(), "").orElseThrow().pick(TAGS)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main", "HEAD", "v1.2.3", "1.2", "release-1.x", "refs/heads/main", "feature/1.*"})
    void whatNamesOneRevisionIsNoRange(String revision) {
        assertThat(TagRange.of(revision, "")).isEqualTo(Optional.empty());
    }

    @Test
    void aPrefixChoosesTheTags() {
        assertThat(TagRange.of(">=1", "app-").orElseThrow().pick(TAGS)).isEqualTo("app-3.0.0");
        assertThatThrownBy(() -> TagRange.of("main", "app-"))
                .hasMessageContaining("tagPrefix \"app-\" requires targetRevision to be a semver constraint");
        assertThatThrownBy(() -> TagRange.of("^4", "app-").orElseThrow().pick(TAGS))
                .hasMessageContaining("unable to resolve '^4'", "not found in 1 tags");
    }
}
