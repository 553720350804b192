/**
 * The kinds of {@code generators.external-secrets.io}. Those that make something here have a type for their fields; the
 * others are accepted whole. May import {@code meta} and {@code crd}.
 */
@NullMarked
package dev.slipway.api.externalsecrets.generator;

import org.jspecify.annotations.NullMarked;
