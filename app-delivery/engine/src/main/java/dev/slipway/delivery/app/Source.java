package dev.slipway.delivery.app;

import dev.slipway.delivery.source.Rendering;
import dev.slipway.runtime.git.Revision;

/** What Git says. */
record Source(Cause cause, Revision revision, Rendering rendering, Targets targets) {}
