package dev.slipway.server.rest;

import dev.slipway.kernel.journal.Entry;

/** An entry of the journal as it goes over the wire; times are RFC 3339. */
record Happened(
        String at,
        String correlation,
        String apiVersion,
        String kind,
        String namespace,
        String name,
        String event,
        String message) {

    static Happened of(Entry entry) {
        return new Happened(
                entry.at().toString(),
                entry.correlation(),
                entry.object().gvk().apiVersion(),
                entry.object().gvk().kind(),
                entry.object().namespace(),
                entry.object().name(),
                entry.event(),
                entry.message());
    }
}
