package dev.slipway.cli.trace;

import dev.slipway.portal.trace.States;

/** One entry of the journal, as the REST API gives it; {@code at} is RFC 3339. */
record Happening(String at, String kind, String namespace, String name, String event, String message) {

    String line() {
        String where = namespace.isEmpty() ? name : namespace + "/" + name;
        return at + "  " + kind + " " + where + "  " + event + ": " + States.oneLine(message);
    }
}
