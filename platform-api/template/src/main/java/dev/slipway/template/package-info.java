/**
 * Go templates in this process: the vocabulary that callers and functions share. {@code exec.Template} is the entrance;
 * {@code sprig.Sprig} and {@code helm.HelmFunctions} are sets of functions. Values are trees of Map, List, String,
 * Integer (Go's int), Long (int64), Double, Boolean, byte[] and null, or a {@code format.GoObject}. Reads no file, network
 * or environment; clock and chance are given. May import nothing of the other packages of this module but {@code format}.
 */
@NullMarked
package dev.slipway.template;

import org.jspecify.annotations.NullMarked;
