package dev.slipway.runtime.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * An annotated tag.
 *
 * @param name the short name that is written in the tag itself
 * @param tagger name and address; empty when the tag names nobody
 * @param signature of the tag, not verified; it says nothing of the commit's own
 */
public record SignedTag(String name, String tagger, Optional<CommitSignature> signature) {

    private static final String[] BEGINNINGS = {
        "-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----", "-----BEGIN SSH SIGNATURE-----"
    };

    static SignedTag read(Repository repository, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevTag tag = walk.parseTag(id);
            walk.parseBody(tag);
            PersonIdent tagger = tag.getTaggerIdent();
            return new SignedTag(
                    tag.getTagName(),
                    tagger == null ? "" : tagger.getName() + " <" + tagger.getEmailAddress() + ">",
                    signature(repository.open(id, Constants.OBJ_TAG).getCachedBytes()));
        }
    }

    /** What is signed is all that stands before the signature, which is the last thing in a tag. */
    static Optional<CommitSignature> signature(byte[] tag) {
        int begin = -1;
        for (int line = 0; line < tag.length; line = RawParseUtils.nextLF(tag, line)) {
            if (beginsSignature(tag, line)) {
                begin = line;
            }
        }
        return begin < 0
                ? Optional.empty()
                : Optional.of(new CommitSignature(
                        new String(tag, begin, tag.length - begin, StandardCharsets.US_ASCII),
                        new String(tag, 0, begin, StandardCharsets.ISO_8859_1)));
    }

    private static boolean beginsSignature(byte[] tag, int line) {
        return Stream.of(BEGINNINGS)
                .anyMatch(beginning ->
                        RawParseUtils.match(tag, line, beginning.getBytes(StandardCharsets.US_ASCII)) >= 0);
    }
}
