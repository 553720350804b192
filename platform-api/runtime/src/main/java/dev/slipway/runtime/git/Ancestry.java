package dev.slipway.runtime.git;

import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Walks the history of a commit in a repository that has it. */
final class Ancestry {

    private static final int MOST = 200_000;

    private final Repository repository;
    private final ObjectId head;

    Ancestry(Repository repository, ObjectId head) {
        this.repository = repository;
        this.head = head;
    }

    /** Return whether the history goes down to the first commits, and does not end where a fetch did. */
    boolean isWhole() throws IOException {
        Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
        if (cut.isEmpty()) {
            return true;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            for (RevCommit commit : walk) {
                if (cut.contains(commit)) {
                    return false;
                }
            }
            return true;
        }
    }

    List<SignedAncestor> downTo(Predicate<SignedAncestor> end) throws IOException {
        List<ObjectId> below = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit first = walk.parseCommit(head);
            if (end.test(read(first))) {
                return List.of(read(first));
            }
            walk.markStart(first);
            int count = 0;
            for (RevCommit commit : walk) {
                count++;
                if (count > MOST) {
                    throw new FaultException(Fault.INVALID, "the history has more than " + MOST + " commits");
                }
                if (end.test(read(commit))) {
                    below.addAll(List.of(commit.getParents()));
                }
            }
        }
        return above(below);
    }

    private List<SignedAncestor> above(List<ObjectId> below) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            for (ObjectId parent : below) {
                walk.markUninteresting(walk.parseCommit(parent));
            }
            List<SignedAncestor> commits = new ArrayList<>();
            for (RevCommit commit : walk) {
                commits.add(read(commit));
            }
            return commits;
        }
    }

    private static SignedAncestor read(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new SignedAncestor(
                commit.name(),
                author.getName() + " <" + author.getEmailAddress() + ">",
                commit.getFullMessage(),
                SignedCommit.signature(commit));
    }
}
