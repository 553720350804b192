package dev.slipway.api.externalsecrets.generator;

/** Parameters that are kept and not looked at; the schema of the kind lets them through. */
public record UnknownParameters() {}
