package dev.slipway.provider.sql.inside;

/** A schema that is there; {@code open} says whether everybody may do something with it. */
record SchemaState(String owner, boolean open, String ownerUid) implements Inside.State {}
