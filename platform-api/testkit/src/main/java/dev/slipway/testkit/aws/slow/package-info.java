/**
 * Lets the resources of another server take their time, as AWS does: they are created, changed and deleted for a while, and
 * refuse other calls meanwhile. Knows the services' wire protocols and nothing of the server behind; may import the wire
 * package only.
 */
@NullMarked
package dev.slipway.testkit.aws.slow;

import org.jspecify.annotations.NullMarked;
