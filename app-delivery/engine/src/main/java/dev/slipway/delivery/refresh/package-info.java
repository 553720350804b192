/**
 * When a repository is asked again: by poll, because a webhook said so, or because somebody asked. May import nothing
 * of this module but its names.
 */
@NullMarked
package dev.slipway.delivery.refresh;

import org.jspecify.annotations.NullMarked;
