/**
 * Objects of Crossplane that ask for something to be installed or activated: packages, definitions of managed resources,
 * activation policies. What is built in is recognised, anything else is told what to do instead. Installs nothing.
 */
@NullMarked
package dev.slipway.compositions.packages;

import org.jspecify.annotations.NullMarked;
