package dev.slipway.server.rest;

import dev.slipway.portal.listing.Row;
import java.util.Map;

/** A row as it goes over the wire; times are RFC 3339. */
record Item(
        String apiVersion,
        String kind,
        String namespace,
        String name,
        String uid,
        Map<String, String> labels,
        String state,
        String message,
        String since,
        Map<String, String> details) {

    static Item of(Row row) {
        return new Item(
                row.ref().gvk().apiVersion(),
                row.ref().gvk().kind(),
                row.ref().namespace(),
                row.ref().name(),
                row.uid(),
                row.labels(),
                row.state().word(),
                row.message(),
                row.since().isEmpty() ? row.created() : row.since(),
                row.details());
    }
}
