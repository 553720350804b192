package dev.slipway.compositions.function;

/** Asks for the OpenAPI schema of a kind. */
public record SchemaSelector(String apiVersion, String kind) {}
