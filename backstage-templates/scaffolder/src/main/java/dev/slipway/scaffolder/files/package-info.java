/**
 * Actions on the files of a workspace: fetching, rendering, deleting, renaming, listing; the catalog and the log. May import
 * action, template, rendering, kernel and runtime.
 */
@NullMarked
package dev.slipway.scaffolder.files;

import org.jspecify.annotations.NullMarked;
