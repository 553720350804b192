/** The object that an ExternalSecret writes: what it looks like, and how it is written without losing what others own. */
@NullMarked
package dev.slipway.secrets.sync.destination;

import org.jspecify.annotations.NullMarked;
