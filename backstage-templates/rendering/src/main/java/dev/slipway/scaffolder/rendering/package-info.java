/**
 * The language of software templates, as Backstage's scaffolder reads it: values of a step's input, and folders of files.
 * The library Nunjucks runs in process in a JavaScript engine that sees nothing of Java, within limits of steps, time and
 * memory. Behaviour is that of @backstage/plugin-scaffolder-backend 4.1.0. May import kernel and runtime only.
 */
@NullMarked
package dev.slipway.scaffolder.rendering;

import org.jspecify.annotations.NullMarked;
