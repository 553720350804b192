/**
 * RollingSync: which Applications of a set may be synced now, step by step. Pure; the time is given. States, messages and
 * rules are Argo CD's. May import nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.appset.rollout;

import org.jspecify.annotations.NullMarked;
