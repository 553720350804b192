/**
 * Where a change is: the tree from the commit over the Application, the claim and its composite resource down to managed
 * resources, long steps and connection secrets. Everything but {@code ClusterObjects} and {@code JournalReader} is
 * decided from values. Secrets are named with their keys, never read for their values. No Spring, no {@code local}.
 */
@NullMarked
package dev.slipway.cli.trace;

import org.jspecify.annotations.NullMarked;
