package dev.slipway.kernel.journal;

import dev.slipway.kernel.object.Ref;
import java.time.Instant;

/**
 * One transition. {@code correlation} starts at the commit that caused it ({@code <repository>@<revision>}) and is
 * empty where there is none; {@code event} is one CamelCase word such as {@code RevisionSeen}; the message never holds
 * a secret.
 */
public record Entry(Instant at, String correlation, Ref object, String uid, String event, String message) {}
