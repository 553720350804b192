/**
 * From a set to the Applications that it stands for. Pure, given what {@link dev.slipway.delivery.appset.generate.World} can
 * be asked: clusters, repositories, pull requests. May import {@code render}.
 */
@NullMarked
package dev.slipway.delivery.appset.generate;

import org.jspecify.annotations.NullMarked;
