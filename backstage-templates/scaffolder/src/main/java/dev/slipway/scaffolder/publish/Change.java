package dev.slipway.scaffolder.publish;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.scaffolder.rendering.RepoUrl;
import java.util.List;
import java.util.Map;

/**
 * What is to be published.
 *
 * @param base the branch that it is to be merged into
 * @param files by path in the repository
 * @param deleted paths in the repository
 * @param message of the commit; its last line names the task
 */
record Change(
        RepoUrl repository,
        String base,
        String branch,
        Map<String, Content> files,
        List<String> deleted,
        String message,
        Author author) {

    /** A file. */
    record Content(byte[] bytes, boolean executable) {}

    /** Who commits; empty for the token's owner. */
    record Author(String name, String email) {}

    /** Return what to say where the branch is not there that it is to be merged into. */
    FaultException withoutBase() {
        return new FaultException(
                Fault.INVALID,
                "there is no branch " + base + " in " + repository.owner() + "/" + repository.repo()
                        + " to merge into; name one that exists in targetBranchName");
    }
}
