/**
 * One pass over an Application: read the revision, compare, decide, sync, report. Decisions and the status are pure;
 * reading and writing happen in the classes that hold a gateway. May import the other packages of this module, which
 * must not import this one.
 */
@NullMarked
package dev.slipway.delivery.app;

import org.jspecify.annotations.NullMarked;
