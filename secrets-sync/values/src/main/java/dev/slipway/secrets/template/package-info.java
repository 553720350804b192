/**
 * The template engine v2 of ExternalSecrets: Go templates with Sprig and functions for keys, certificates and archives,
 * rendered into a Secret or any other object. As External Secrets Operator 2.9 does it. May import {@code value} and
 * {@code dev.slipway.template}; reads neither files nor clusters.
 */
@NullMarked
package dev.slipway.secrets.template;

import org.jspecify.annotations.NullMarked;
