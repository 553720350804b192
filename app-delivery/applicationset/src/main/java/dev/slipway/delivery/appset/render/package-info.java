/**
 * From a template and parameters to an Application, as trees: both kinds of placeholders, the merging of templates, patches.
 * Pure. May import nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.appset.render;

import org.jspecify.annotations.NullMarked;
