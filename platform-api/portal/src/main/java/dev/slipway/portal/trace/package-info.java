/**
 * Where a change is: the tree from the commit over the Application, the claim and its composite resource down to managed
 * resources, long steps and connection secrets. Decided from values; secrets are named with their keys, never read for
 * their values. May import the kernel, and {@code runtime.json}.
 */
@NullMarked
package dev.slipway.portal.trace;

import org.jspecify.annotations.NullMarked;
