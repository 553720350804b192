package dev.slipway.portal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.kernel.object.Ref;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.portal.listing.RowState;
import dev.slipway.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogYamlTest {

    private final List<Row> rows = new ArrayList<>(List.of(row("web", RowState.READY), row("secret", RowState.READY)));
    private final CatalogYaml catalog = new CatalogYaml(
            new CatalogEntities(""), set -> set == ResourceSet.APPLICATIONS ? List.copyOf(rows) : List.of());

    private static Row row(String name, RowState state) {
        return new Row(
                new Ref(Gvk.of("argoproj.io/v1alpha1", "Application"), "shop", name),
                name,
                Map.of(),
                state,
                "",
                "",
                "",
                Map.of());
    }

    private List<String> states(String without) {
        return Json.parseYaml(catalog.text((set, row) -> !row.ref().name().equals(without))).stream()
                .map(entity -> String.valueOf(entity.get("metadata")))
                .map(metadata -> metadata.replaceAll("(?s).*name=([a-z]+),.*slipway.dev/state=(\\w+).*", "$1 $2"))
                .toList();
    }

    @Test
    void whatHasChangedIsWrittenAnew() {
        assertThat(states("")).containsExactly("web Ready", "secret Ready");
        rows.set(0, row("web", RowState.FAILED));
        rows.add(row("new", RowState.UNKNOWN));
        assertThat(states("")).containsExactly("web Failed", "secret Ready", "new Unknown");
        rows.remove(1);
        assertThat(states("")).containsExactly("web Failed", "new Unknown");
    }

    @Test
    void whatOneMayNotSeeIsNotShownThoughItWasWrittenForAnother() {
        assertThat(states("")).contains("secret Ready");
        assertThat(states("secret")).containsExactly("web Ready");
        assertThat(states("")).contains("secret Ready");
    }
}
