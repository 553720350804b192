package dev.slipway.runtime.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;

/** Takes the signature out of a commit: what is signed is the commit without the header that holds the signature. */
final class SignedCommit {

    private static final byte[] HEADER = "gpgsig".getBytes(StandardCharsets.US_ASCII);

    private SignedCommit() {}

    static Optional<CommitSignature> signature(RevCommit commit) {
        byte[] signature = commit.getRawGpgSignature();
        if (signature == null) {
            return Optional.empty();
        }
        byte[] raw = commit.getRawBuffer();
        int value = RawParseUtils.headerStart(HEADER, raw, 0);
        int begin = value - HEADER.length - 1;
        int end = RawParseUtils.nextLfSkippingSplitLines(raw, value) + 1;
        ByteArrayOutputStream signed = new ByteArrayOutputStream(raw.length);
        signed.write(raw, 0, begin);
        signed.write(raw, end, raw.length - end);
        return Optional.of(new CommitSignature(
                new String(signature, StandardCharsets.US_ASCII), signed.toString(StandardCharsets.ISO_8859_1)));
    }
}
