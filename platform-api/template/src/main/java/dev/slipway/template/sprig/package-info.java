/**
 * The Sprig function library, version 3, by family; {@link dev.slipway.template.sprig.Sprig} is the whole. Written from its
 * documentation. Clock and chance are given; {@code env}, {@code expandenv} and {@code getHostByName} do not exist, because
 * templates must not see the process or the network. May import the other packages of this module but {@code parse},
 * {@code exec} and {@code helm}.
 */
@NullMarked
package dev.slipway.template.sprig;

import org.jspecify.annotations.NullMarked;
