/**
 * Who calls, and what they may do: the API token, tokens of an identity provider, rules in the form of policy.csv, and the
 * record of what was asked for. May import delivery's {@code rbac} and the portal's lists.
 */
@NullMarked
package dev.slipway.server.access;

import org.jspecify.annotations.NullMarked;
