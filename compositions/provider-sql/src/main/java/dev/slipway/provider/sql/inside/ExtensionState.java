package dev.slipway.provider.sql.inside;

/** An extension that is installed. */
record ExtensionState(String version, String ownerUid) implements Inside.State {}
