/**
 * Actions on objects of a kind, such as a restart: which there are, and what one does. They are Lua scripts in Argo CD's
 * format, users' own in argocd-cm and some that are built in. Pure: scripts get an object and give back what is to be
 * written. May import the lua package, nothing that reads or writes.
 */
@NullMarked
package dev.slipway.delivery.action;

import org.jspecify.annotations.NullMarked;
