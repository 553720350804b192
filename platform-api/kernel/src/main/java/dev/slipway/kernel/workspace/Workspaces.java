package dev.slipway.kernel.workspace;

import dev.slipway.kernel.external.ExternalResource;

/**
 * Keeps configurations applied. A look is a plan, an update an apply without a question; both take longer than one call
 * and are {@code InProgress} meanwhile. Where the configuration names no backend, the state is kept by the platform. What
 * an apply that was killed had made is never made a second time, nor left behind, unless a person says so: until then all
 * calls fail with {@code DENIED} and the question.
 */
public interface Workspaces extends ExternalResource<WorkspaceWanted, WorkspaceState> {

    /** The annotation by which a person answers: its value is the digest in the question. */
    String ANSWER = "terraform.slipway.dev/approved";
}
