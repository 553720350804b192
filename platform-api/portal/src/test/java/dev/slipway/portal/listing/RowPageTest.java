package dev.slipway.portal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowPageTest {

    private static Row row(String namespace, String name, RowState state, String message) {
        return new Row(
                new Ref(Gvk.of("example.org/v1", "Thing"), namespace, name),
                "uid-" + namespace + name,
                Map.of("team", namespace),
                state,
                message,
                "",
                "",
                Map.of("sync", "Synced"));
    }

    private static final List<Row> ROWS = List.of(
            row("a", "one", RowState.READY, ""),
            row("a", "two", RowState.FAILED, "Quota exceeded"),
            row("b", "one", RowState.PROGRESSING, "waits for a Subnet"),
            row("b", "three", RowState.READY, ""));

    private static List<String> names(RowPage page) {
        return page.rows().stream().map(row -> row.ref().qualifiedName()).toList();
    }

    private static RowPage page(RowFilter filter) {
        return RowPage.of(ROWS, filter, Optional.empty(), 10);
    }

    @Test
    void pagesMeetWithoutGapOrOverlapThoughRowsComeAndGo() {
        RowPage first = RowPage.of(ROWS, RowFilter.all(), Optional.empty(), 2);
        assertThat(names(first)).containsExactly("a/one", "a/two");
        List<Row> later = new ArrayList<>(ROWS);
        later.remove(1);
        later.add(row("a", "aaa", RowState.READY, ""));
        later.add(row("b", "two", RowState.READY, ""));
        later.sort(Comparator.comparing(Row::key));

        RowKey token = RowKey.ofToken(first.next().orElseThrow().token());
        RowPage second = RowPage.of(later, RowFilter.all(), Optional.of(token), 10);

        assertThat(names(second)).containsExactly("b/one", "b/three", "b/two");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void theLastFullPageHasNoNextOne() {
        assertThat(RowPage.of(ROWS, RowFilter.all(), Optional.empty(), 4).next())
                .isEmpty();
        assertThat(RowPage.of(ROWS, RowFilter.all(), Optional.empty(), 3).next())
                .isPresent();
    }

    @Test
    void countsAreOfAllPagesAndStatesOfAllStates() {
        RowPage page = RowPage.of(ROWS, RowFilter.of("", "", "", "Ready", ""), Optional.empty(), 1);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.states()).isEqualTo(Map.of(RowState.READY, 2, RowState.FAILED, 1, RowState.PROGRESSING, 1));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "a, '', '', by namespace, a/one a/two",
        "'', thing, '', by kind in any case, a/one a/two b/one b/three",
        "'', Other, '', no such kind, ''",
        "'', '', team in (b), by label, b/one b/three",
        "b, '', team=a, all of it has to hold, ''"
    })
    void filters(String namespace, String kind, String labels, String why, String expected) {
        RowPage page = page(RowFilter.of(namespace, kind, labels, "", ""));
        assertThat(String.join(" ", names(page))).as(why).isEqualTo(expected);
    }

    @Test
    void theStateIsFoundInAnyCase() {
        assertThat(names(page(RowFilter.of("", "", "", "failed", "")))).containsExactly("a/two");
    }

    @ParameterizedTest
    @CsvSource({"subnet,b/one", "' QUOTA ',a/two", "three,b/three", "nothing such,''"})
    void textIsFoundWhereverTheRowShowsIt(String text, String expected) {
        assertThat(String.join(" ", names(page(RowFilter.of("", "", "", "", text)))))
                .isEqualTo(expected);
    }

    @Test
    void detailsAreSearchedToo() {
        assertThat(page(RowFilter.of("", "", "", "", "synced")).total()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "bm90IGEga2V5", "YQ"})
    void whatIsNoTokenIsRefused(String token) {
        assertThatThrownBy(() -> RowKey.ofToken(token))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.INVALID));
    }

    @Test
    void anUnknownStateIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> RowFilter.of("", "", "", "Broken", ""))
                .hasMessageContaining("Failed, Progressing, Deleting, Unknown, Ready");
    }

    @Test
    void aPageIsNeverLargerThanTheLargest() {
        List<Row> many = IntStream.range(0, RowPage.LARGEST + 50)
                .mapToObj(i -> row("a", String.format("%05d", i), RowState.READY, ""))
                .toList();
        RowPage page = RowPage.of(many, RowFilter.all(), Optional.empty(), Integer.MAX_VALUE);
        assertThat(page.rows()).hasSize(RowPage.LARGEST);
        assertThat(page.next()).isPresent();
    }
}
