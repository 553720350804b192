/**
 * What {@code slipway app} shows, asks for and waits for, in the words of {@code argocd app}. May not import the commands.
 */
@NullMarked
package dev.slipway.cli.app;

import org.jspecify.annotations.NullMarked;
