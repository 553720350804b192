package dev.slipway.compositions.function;

/** A condition that a function sets. {@code status} is True, False or Unknown. */
public record FunctionCondition(String type, String status, String reason, String message, Target target) {}
