package dev.slipway.terraform.workspace;

import dev.slipway.terraform.run.Session;

/**
 * Where something is done for a workspace.
 *
 * @param asked checksum of what is wanted
 * @param writes whether it writes to the state, whose lock is held then
 */
record Ground(
        String uid, String asked, Session session, WorkspaceDirectory directory, KeptState state, boolean writes) {}
