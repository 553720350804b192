/**
 * What people do with single objects of an Application, such as a restart. Works on the object in its cluster, within what
 * the project permits; the controller takes no part in it. Must not import the controller's own packages.
 */
@NullMarked
package dev.slipway.delivery.objects;

import org.jspecify.annotations.NullMarked;
