/**
 * Go's text forms of values: {@code fmt} verbs, number formatting, quoting, JSON with HTML escapes and sorted keys. Trees
 * stand for Go's: Long is int64, Integer int, Double float64, byte[] []byte, Map map[string]interface {}, List
 * []interface {}, GoObject a struct. Written from the documentation of the Go packages fmt, strconv and encoding/json.
 * Pure; may import nothing.
 */
@NullMarked
package dev.slipway.template.format;

import org.jspecify.annotations.NullMarked;
