package dev.slipway.managed.kind;

import dev.slipway.kernel.object.KubeObject;

/** A provider configuration that was found, and the secrets that it may name. */
public record Connection(KubeObject providerConfig, SecretValues secrets) {}
