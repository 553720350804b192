package dev.slipway.declared;

import dev.slipway.kernel.external.Identity;

/** What a conversation is about: which kind, which resource of it, and what that should be. */
public record Subject<P>(Shape<?, P> shape, Identity identity, Desired<P> desired) {}
