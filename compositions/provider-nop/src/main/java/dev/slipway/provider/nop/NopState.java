package dev.slipway.provider.nop;

import java.time.Instant;

/** All that can be known of nothing: when it was looked at. */
record NopState(Instant at) {}
