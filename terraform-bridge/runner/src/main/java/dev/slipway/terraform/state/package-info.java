/**
 * States of configurations, kept by the platform: locked, with their history, encrypted. Knows files and no HTTP; the
 * protocol is the server's.
 */
@NullMarked
package dev.slipway.terraform.state;

import org.jspecify.annotations.NullMarked;
