package dev.slipway.api.externalsecrets;

/** Pieces of schema that the records cannot say. */
final class Schemas {

    /** Exactly one of the members. */
    static final String ONE_MEMBER = "{minProperties: 1, maxProperties: 1}";

    private Schemas() {}
}
