/**
 * Private keys and X.509 certificates as Sprig makes them. Keys and signatures are the JDK's; the ASN.1 is Bouncy Castle's.
 * May import {@code format} and the root package only.
 */
@NullMarked
package dev.slipway.template.sprig.pki;

import org.jspecify.annotations.NullMarked;
