package dev.slipway.delivery.project.signature;

import dev.slipway.runtime.git.CommitSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/** The OpenPGP keys that are known, as the ConfigMap {@code argocd-gpg-keys-cm} holds them. */
public final class Keyring {

    private static final String SSH = "-----BEGIN SSH SIGNATURE";

    private final Set<String> texts;
    private final List<PGPPublicKeyRing> rings;

    private Keyring(Collection<String> texts, List<PGPPublicKeyRing> rings) {
        this.texts = Set.copyOf(texts);
        this.rings = List.copyOf(rings);
    }

    /** Return the keyring of armored public keys; a text that is none is left out. */
    public static Keyring of(Collection<String> armored) {
        List<PGPPublicKeyRing> rings = new ArrayList<>();
        for (String text : armored) {
            try (InputStream in = decoded(text)) {
                new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator()).forEach(rings::add);
            } catch (IOException | PGPException | RuntimeException broken) {
                // A key that cannot be read verifies nothing: whoever needs it is told that it is not in the keyring.
                continue;
            }
        }
        return new Keyring(armored, rings);
    }

    private static InputStream decoded(String armored) throws IOException {
        return PGPUtil.getDecoderStream(new ByteArrayInputStream(armored.getBytes(StandardCharsets.UTF_8)));
    }

    /** Return what the signature is worth; of none, that the commit is not signed. */
    public Verdict verify(Optional<CommitSignature> signature, Instant now) {
        if (signature.isEmpty()) {
            return Verdict.bad("unsigned", "");
        }
        if (signature.get().armored().startsWith(SSH)) {
            return Verdict.bad("signed by SSH, which an OpenPGP key cannot verify", "");
        }
        try {
            return verify(parsed(signature.get().armored()), signature.get().signed(), now);
        } catch (IOException | PGPException | RuntimeException broken) {
            return Verdict.bad("bad signature", "");
        }
    }

    private static PGPSignature parsed(String armored) throws IOException {
        try (InputStream in = decoded(armored)) {
            if (new BcPGPObjectFactory(in).nextObject() instanceof PGPSignatureList list && !list.isEmpty()) {
                return list.get(0);
            }
            throw new IOException("no signature");
        }
    }

    private Verdict verify(PGPSignature signature, String signed, Instant now) throws PGPException {
        String id = id(signature.getKeyID());
        Optional<PGPPublicKeyRing> ring = rings.stream()
                .filter(one -> one.getPublicKey(signature.getKeyID()) != null)
                .findFirst();
        if (ring.isEmpty()) {
            return Verdict.bad("signed with key not in keyring", id);
        }
        PGPPublicKey key = ring.get().getPublicKey(signature.getKeyID());
        PGPPublicKey primary = ring.get().getPublicKey();
        signature.init(new BcPGPContentVerifierBuilderProvider(), key);
        signature.update(signed.getBytes(StandardCharsets.ISO_8859_1));
        if (!signature.verify()) {
            return Verdict.bad("bad signature", id);
        }
        if (key.hasRevocation() || primary.hasRevocation()) {
            return Verdict.bad("signed with revoked key", id);
        }
        if (isExpired(key, now) || isExpired(primary, now)) {
            return Verdict.bad("signed with expired key", id);
        }
        return Verdict.good(id, id(primary.getKeyID()));
    }

    private static boolean isExpired(PGPPublicKey key, Instant now) {
        long seconds = key.getValidSeconds();
        return seconds > 0 && now.isAfter(key.getCreationTime().toInstant().plusSeconds(seconds));
    }

    private static String id(long key) {
        return String.format(Locale.ROOT, "%016X", key);
    }

    /** Keyrings of the same texts are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keyring ring && ring.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }
}
