/**
 * HTTP: who may call, webhooks, the journal.
 */
@NullMarked
package dev.slipway.server.web;

import org.jspecify.annotations.NullMarked;
