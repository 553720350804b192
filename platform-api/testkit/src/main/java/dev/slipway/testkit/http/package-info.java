/** HTTP services of others, as far as a test needs them. Must not import anything but the JDK. */
@NullMarked
package dev.slipway.testkit.http;

import org.jspecify.annotations.NullMarked;
