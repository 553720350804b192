/**
 * Connection secrets of composite resources and claims.
 */
@NullMarked
package dev.slipway.compositions.connection;

import org.jspecify.annotations.NullMarked;
