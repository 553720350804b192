package dev.slipway.runtime.controller;

import java.time.Instant;

/** What a pass may know besides the object. */
public record PassContext(Instant now) {}
