/**
 * In which order the parts of a composite resource come and go, as data: from references between them and from what they
 * say to depend on. Pure; may use the kernel only.
 */
@NullMarked
package dev.slipway.compositions.order;

import org.jspecify.annotations.NullMarked;
