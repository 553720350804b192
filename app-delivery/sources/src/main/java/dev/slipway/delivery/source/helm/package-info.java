/**
 * Charts: value files, parameters, dependencies and repositories of charts, rendered by the real Helm in a process of its
 * own. May import program and tree.
 */
@NullMarked
package dev.slipway.delivery.source.helm;

import org.jspecify.annotations.NullMarked;
