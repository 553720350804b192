/**
 * The REST API below {@code /api/v1}: lists, objects, traces, timelines and changes of the fleet, and what can be asked of
 * it. Every refusal is a problem of RFC 9457. May import the portal, access, and features' reading sides.
 */
@NullMarked
package dev.slipway.server.rest;

import org.jspecify.annotations.NullMarked;
