/**
 * Crossplane's composition model: definitions, compositions, claims and composite resources. This package holds only what
 * every part of it names: labels, annotations, finalizers, field managers.
 */
@NullMarked
package dev.slipway.compositions;

import org.jspecify.annotations.NullMarked;
