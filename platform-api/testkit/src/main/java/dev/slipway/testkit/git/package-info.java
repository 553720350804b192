/**
 * Git repositories for tests: commits made without a work tree, with anything in them that Git allows, and a server that
 * gives them out over HTTP, with or without login. May import {@code local}.
 */
@NullMarked
package dev.slipway.testkit.git;

import org.jspecify.annotations.NullMarked;
