package dev.slipway.provider.sql.role;

import dev.slipway.api.sql.RoleParameters;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * A role as it should be.
 *
 * @param password null while it is not known: nothing was generated yet, or its secret is missing
 * @param hasPassword whether the role is to have a password at all
 */
record RoleWanted(RoleParameters parameters, @Nullable Redacted<String> password, boolean hasPassword, Wanted wanted) {}
