/**
 * The real API server of a module's tests, and what they ask it: fresh namespaces and groups, clients with the rights of
 * a shipped role, the list of requests that were made. Imports {@code local}.
 */
@NullMarked
package dev.slipway.testkit.kubernetes;

import org.jspecify.annotations.NullMarked;
