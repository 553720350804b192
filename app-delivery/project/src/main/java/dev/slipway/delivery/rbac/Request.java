package dev.slipway.delivery.rbac;

/**
 * What somebody wants to do.
 *
 * @param resource such as {@code applications}
 * @param action such as {@code sync}
 * @param object such as {@code project/application}, or a name for what belongs to no project
 */
public record Request(String resource, String action, String object) {}
