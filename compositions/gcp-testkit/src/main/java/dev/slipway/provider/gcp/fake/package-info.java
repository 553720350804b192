/**
 * A Google Cloud in this process: it speaks the wire protocol of the services' published descriptions, with operations
 * that go on for a while, and breaks on command. Knows nothing of the code under test.
 */
@NullMarked
package dev.slipway.provider.gcp.fake;

import org.jspecify.annotations.NullMarked;
