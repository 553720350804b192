package dev.slipway.compositions.composite;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.object.KubeObject;

/** A composed resource as it is now, with what its connection secret holds. */
public record Observed(KubeObject object, ConnectionDetails details) {}
