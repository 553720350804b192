package dev.slipway.compositions.function.remote;

import org.jspecify.annotations.Nullable;

/**
 * Where a function listens.
 *
 * @param target host and port, or another name that gRPC resolves
 * @param tls with what both sides show who they are; null for a connection in the clear
 */
public record Endpoint(String target, @Nullable ClientTls tls) {}
