package dev.slipway.runtime.git;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Keeps a cached repository small: forgets old commits and packs the rest together. */
final class Retention {

    private static final int TOO_MANY = 200;
    private static final int KEPT = 50;

    private Retention() {}

    /** Forget the oldest marked commits when there are many. Their objects stay readable for some days. */
    static void trim(Repository repository, String prefix) throws IOException, GitAPIException {
        List<Ref> marks = repository.getRefDatabase().getRefsByPrefix(prefix);
        if (marks.size() <= TOO_MANY) {
            return;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            Comparator<Ref> newestFirst =
                    Comparator.comparing((Ref mark) -> committedAt(walk, mark)).reversed();
            for (Ref old : marks.stream().sorted(newestFirst).skip(KEPT).toList()) {
                RefUpdate update = repository.updateRef(old.getName());
                update.setForceUpdate(true);
                update.delete();
            }
        }
        Git.wrap(repository).gc().call();
    }

    private static int committedAt(RevWalk walk, Ref mark) {
        try {
            return walk.parseCommit(mark.getObjectId()).getCommitTime();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
