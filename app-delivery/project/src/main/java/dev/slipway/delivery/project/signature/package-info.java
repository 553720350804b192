/**
 * Signed commits: which repositories of a project require them, by which keys, and whether a commit's signature is good.
 * Pure: keys and signatures are given. Must not import anything that reads or writes.
 */
@NullMarked
package dev.slipway.delivery.project.signature;

import org.jspecify.annotations.NullMarked;
