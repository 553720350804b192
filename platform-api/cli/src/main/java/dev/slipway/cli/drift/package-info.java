/**
 * {@code slipway drift}: which fields differ from what is wanted, who wants what and who changed it. May import the
 * kernel's plan; reads no cluster by itself.
 */
@NullMarked
package dev.slipway.cli.drift;

import org.jspecify.annotations.NullMarked;
