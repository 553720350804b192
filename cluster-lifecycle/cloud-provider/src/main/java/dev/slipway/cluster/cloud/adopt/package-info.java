/**
 * How a cluster that somebody else made gets objects that stand for it: it is looked at through managed resources that only
 * observe, and what they show becomes the objects to commit. May import the contract of the core and the runtime.
 */
@NullMarked
package dev.slipway.cluster.cloud.adopt;

import org.jspecify.annotations.NullMarked;
