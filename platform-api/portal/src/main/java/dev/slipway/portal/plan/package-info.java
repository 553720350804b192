/**
 * Plans as people read them: lines, text for a terminal, Markdown for a pull request. Pure but for {@code runtime.json}.
 */
@NullMarked
package dev.slipway.portal.plan;

import org.jspecify.annotations.NullMarked;
