/**
 * Semantic versions and constraints as the library Masterminds/semver reads them, by which Helm and Sprig compare: written
 * from its documentation. Pure; may import {@code format} and the root package only.
 */
@NullMarked
package dev.slipway.template.sprig.semver;

import org.jspecify.annotations.NullMarked;
