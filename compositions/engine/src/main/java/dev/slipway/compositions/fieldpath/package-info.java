/**
 * Crossplane's field paths ({@code spec.items[0]['a.b'].c}): parse, read, write, expand wildcards, merge. Rules and error
 * texts are those of crossplane-runtime's fieldpath. Pure; may import nothing but Go's text forms.
 */
@NullMarked
package dev.slipway.compositions.fieldpath;

import org.jspecify.annotations.NullMarked;
