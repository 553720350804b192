/**
 * Projects at work: which limits hold for an Application now, the project that always exists, and the controller that says
 * whether projects are valid.
 */
@NullMarked
package dev.slipway.delivery.project.control;

import org.jspecify.annotations.NullMarked;
