/**
 * Secret data and what an ExternalSecret or PushSecret asks to be done with it: keys converted, checked, rewritten,
 * found; values decoded. As External Secrets Operator 2.9 does it. Pure; knows no store and no cluster. Prints key names,
 * never a value.
 */
@NullMarked
package dev.slipway.secrets.value;

import org.jspecify.annotations.NullMarked;
