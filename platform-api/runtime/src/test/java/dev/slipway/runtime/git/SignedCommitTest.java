package dev.slipway.runtime.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;

class SignedCommitTest {

    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----\n\nabc\ndef\n-----END PGP SIGNATURE-----";

    @Test
    void whatIsSignedIsTheCommitWithoutItsSignature() throws IOException {
        CommitBuilder commit = commit();
        byte[] unsigned = commit.build();
        commit.setGpgSignature(new GpgSignature(SIGNATURE.getBytes(StandardCharsets.US_ASCII)));

        assertThat(SignedCommit.signature(stored(commit))).hasValueSatisfying(signature -> {
            assertThat(signature.signed().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(unsigned);
            assertThat(signature.armored().strip()).isEqualTo(SIGNATURE);
        });
    }

    @Test
    void aCommitWithoutASignatureHasNone() throws IOException {
        assertThat(SignedCommit.signature(stored(commit()))).isEmpty();
    }

    private static CommitBuilder commit() {
        CommitBuilder commit = new CommitBuilder();
        PersonIdent author = new PersonIdent("J\u00f6rg", "j@example.org");
        commit.setTreeId(ObjectId.fromString("4b825dc642cb6eb9a060e54bf8d69288fbee4904"));
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage("Gr\u00fc\u00dfe\n\ngpgsig is only a word here\n");
        return commit;
    }

    private static RevCommit stored(CommitBuilder commit) throws IOException {
        try (InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription("test"));
                ObjectInserter inserter = repository.newObjectInserter();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return walk.parseCommit(id);
        }
    }
}
