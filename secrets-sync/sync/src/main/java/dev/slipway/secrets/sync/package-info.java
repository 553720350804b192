/**
 * The controllers of {@code external-secrets.io}. {@code demand} decides what is due, {@code source} puts values together,
 * {@code destination} makes and writes the object, {@code store} looks after stores, {@code many} after ExternalSecrets in many
 * namespaces. May import values, stores and runtime.
 */
@NullMarked
package dev.slipway.secrets.sync;

import org.jspecify.annotations.NullMarked;
