/**
 * What the commands about projects, application sets and access show and decide. Pure; may not import the commands.
 */
@NullMarked
package dev.slipway.cli.delivery;

import org.jspecify.annotations.NullMarked;
