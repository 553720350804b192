package dev.slipway.kernel.workspace;

import dev.slipway.kernel.external.ExternalResource;

/**
 * Keeps configurations applied. A look is a plan, an update an apply without a question; both take longer than one call
 * and are {@code InProgress} meanwhile. Where the configuration names no backend, the state is kept by the platform.
 */
public interface Workspaces extends ExternalResource<WorkspaceWanted, WorkspaceState> {}
