package dev.slipway.delivery.source;

import dev.slipway.kernel.object.KubeObject;

/** An object as Git has it. */
public record Manifest(KubeObject object, Origin origin) {}
