package dev.slipway.portal.catalog;

import dev.slipway.portal.fleet.Fleet;
import dev.slipway.portal.fleet.ResourceSet;
import dev.slipway.portal.listing.Row;
import dev.slipway.runtime.json.Json;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The catalog as one YAML stream. Backstage reads all of it again and again, so what was written of a row is kept as long as
 * the row is the same one.
 */
public final class CatalogYaml {

    private final CatalogEntities entities;
    private final Function<ResourceSet, List<Row>> rows;
    private Map<Row, String> written = new IdentityHashMap<>();

    /** @param rows all rows of a set; those that have not changed are the same objects as before */
    public CatalogYaml(CatalogEntities entities, Function<ResourceSet, List<Row>> rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** Return what somebody may see of it. */
    public synchronized String text(Fleet.Sight sight) {
        StringBuilder yaml = new StringBuilder("# Made by Slipway from what is in the cluster.\n");
        Map<Row, String> kept = new IdentityHashMap<>();
        for (ResourceSet set : ResourceSet.values()) {
            for (Row row : rows.apply(set)) {
                String known = written.get(row);
                boolean shown = sight.shows(set, row);
                String text = known == null && shown ? text(set, row) : known;
                if (text != null) {
                    kept.put(row, text);
                    yaml.append(shown ? text : "");
                }
            }
        }
        written = kept;
        return yaml.toString();
    }

    private String text(ResourceSet set, Row row) {
        StringBuilder text = new StringBuilder();
        entities.of(set, List.of(row)).forEach(entity -> text.append("---\n").append(Json.toYaml(entity)));
        return text.toString();
    }
}
