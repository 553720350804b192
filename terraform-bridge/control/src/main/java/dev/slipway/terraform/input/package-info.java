/**
 * What a run is made from: the source, variables, files, settings of the backend; read from the API server and Git, and
 * put into a directory. Decides nothing and starts no program.
 */
@NullMarked
package dev.slipway.terraform.input;

import org.jspecify.annotations.NullMarked;
