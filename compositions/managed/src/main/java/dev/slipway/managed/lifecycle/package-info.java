/**
 * The lifecycle that every managed resource shares, in the order of crossplane-runtime: pause, policies, external name,
 * references, provider configuration, observe, then create, update or delete; inline or as a long step. May import all
 * of the module's other packages; nothing but the module's root imports it.
 */
@NullMarked
package dev.slipway.managed.lifecycle;

import org.jspecify.annotations.NullMarked;
