/**
 * What downloads of all sorts share: where archives are kept, and for how long an answer holds. Knows nothing of what is
 * downloaded, nor how.
 */
@NullMarked
package dev.slipway.delivery.source.download;

import org.jspecify.annotations.NullMarked;
