/**
 * The Secrets by which Argo CD knows clusters and repositories: how they are made and shown. Nothing here shows what must not
 * be seen. May not import the commands.
 */
@NullMarked
package dev.slipway.cli.secret;

import org.jspecify.annotations.NullMarked;
