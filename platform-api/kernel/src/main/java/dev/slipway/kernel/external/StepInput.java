package dev.slipway.kernel.external;

import dev.slipway.kernel.object.Ref;

/** What a long step is told: references only, never contents and never secrets. */
public record StepInput(String step, Ref object, String uid, String correlation) {}
