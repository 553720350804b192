/**
 * Rules that the status of every object of Slipway keeps, whatever its kind. Knows Kubernetes objects only.
 */
@NullMarked
package dev.slipway.testkit.status;

import org.jspecify.annotations.NullMarked;
