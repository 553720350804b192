/**
 * What Kubernetes kinds a CompositeResourceDefinition stands for, as Crossplane derives them. Pure: objects in, objects
 * out.
 */
@NullMarked
package dev.slipway.compositions.xrd;

import org.jspecify.annotations.NullMarked;
