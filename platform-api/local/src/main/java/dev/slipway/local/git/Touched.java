package dev.slipway.local.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.io.NullOutputStream;

/**
 * What a push changes.
 *
 * @param paths of files that were added, modified or removed, sorted
 * @param rewritten whether commits that were there before are gone
 */
record Touched(List<String> paths, boolean rewritten) {

    /** Longer lists are left out, as hosting services do; receivers must then expect everything. */
    private static final int MOST = 3000;

    Touched {
        paths = List.copyOf(paths);
    }

    /** Compare two commits; empty when one does not exist, is no commit, or too much differs. */
    static Optional<Touched> between(Repository repository, ObjectId before, ObjectId after) throws IOException {
        if (ObjectId.zeroId().equals(before) || ObjectId.zeroId().equals(after)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository);
                DiffFormatter diff = new DiffFormatter(NullOutputStream.INSTANCE)) {
            if (!(walk.parseAny(before) instanceof RevCommit old)
                    || !(walk.parseAny(after) instanceof RevCommit fresh)) {
                return Optional.empty();
            }
            diff.setRepository(repository);
            List<DiffEntry> changes = diff.scan(old.getTree(), fresh.getTree());
            if (changes.size() > MOST) {
                return Optional.empty();
            }
            Set<String> paths = new TreeSet<>();
            changes.forEach(change -> paths.add(path(change)));
            return Optional.of(new Touched(List.copyOf(paths), !walk.isMergedInto(old, fresh)));
        }
    }

    private static String path(DiffEntry change) {
        return change.getChangeType() == DiffEntry.ChangeType.DELETE ? change.getOldPath() : change.getNewPath();
    }
}
