/**
 * What a hub and its agents have in common; the packages below are the certificates, the enrolment, the hub's end and the
 * agent's end. None of them knows what travels: resources of kinds, with names and digests. May import the runtime and the
 * protocol, nothing of the engine, no other feature and no Spring.
 */
@NullMarked
package dev.slipway.delivery.channel;

import org.jspecify.annotations.NullMarked;
