package dev.slipway.local.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** Gives an empty repository a branch, so that it can be cloned and followed before anybody has pushed. */
final class FirstCommit {

    private static final String BRANCH = "refs/heads/main";
    private static final PersonIdent AUTHOR = new PersonIdent("Slipway", "slipway@localhost");

    private FirstCommit() {}

    static void ifEmpty(Repository repository, String readme) throws IOException {
        if (repository.resolve(BRANCH) != null) {
            return;
        }
        try (var inserter = repository.newObjectInserter()) {
            var file = inserter.insert(Constants.OBJ_BLOB, readme.getBytes(StandardCharsets.UTF_8));
            var tree = new TreeFormatter();
            tree.append("README.md", FileMode.REGULAR_FILE, file);
            var commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(tree));
            commit.setAuthor(AUTHOR);
            commit.setCommitter(AUTHOR);
            commit.setMessage("Begin\n");
            var id = inserter.insert(commit);
            inserter.flush();
            var update = repository.updateRef(BRANCH);
            update.setNewObjectId(id);
            update.setExpectedOldObjectId(ObjectId.zeroId());
            update.update();
        }
    }
}
