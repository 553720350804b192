/**
 * What an object allows to be done with its resource: pause, management policies, deletion policy. Pure: may import the
 * kernel only.
 */
@NullMarked
package dev.slipway.managed.policy;

import org.jspecify.annotations.NullMarked;
