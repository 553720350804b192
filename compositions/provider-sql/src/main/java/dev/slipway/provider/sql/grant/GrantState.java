package dev.slipway.provider.sql.grant;

/** A grant that is in force; {@code openToPublic} says whether everybody has privileges on the database as well. */
record GrantState(boolean openToPublic) {}
