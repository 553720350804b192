/**
 * What providers of clusters in clouds share: an object that stands for something large is kept as a set of managed
 * resources, which are applied as Kubernetes objects in order and taken away in reverse. Knows no cloud and no kind; may
 * import the runtime, no other feature.
 */
@NullMarked
package dev.slipway.cluster.cloud;

import org.jspecify.annotations.NullMarked;
