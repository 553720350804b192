/**
 * Times that recur, as cron writes them. Pure: the time is given. May import nothing but the JDK.
 */
@NullMarked
package dev.slipway.kernel.schedule;

import org.jspecify.annotations.NullMarked;
