package dev.slipway.provider.sql.database;

import dev.slipway.api.sql.DatabaseParameters;
import dev.slipway.managed.kind.Wanted;

/** A database as it should be. */
record DatabaseWanted(DatabaseParameters parameters, Wanted wanted) {}
