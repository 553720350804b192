/**
 * Paths into JSON texts, in the syntax and with the meaning of gjson (github.com/tidwall/gjson, SYNTAX.md), because
 * {@code property} of an ExternalSecret is one. What a path selects is a piece of the text itself, byte for byte. Pure;
 * may import nothing of Slipway but {@code template.format}.
 */
@NullMarked
package dev.slipway.secrets.gjson;

import org.jspecify.annotations.NullMarked;
