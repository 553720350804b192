package dev.slipway.delivery.project.signature;

import dev.slipway.runtime.git.CommitSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** An OpenPGP key made for a test, and what it signs. */
final class SigningKey {

    private final BcPGPKeyPair pair;
    private final String armored;

    SigningKey(Instant created, long validSeconds) throws PGPException, IOException {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        pair = new BcPGPKeyPair(PublicKeyAlgorithmTags.EDDSA_LEGACY, generator.generateKeyPair(), Date.from(created));
        PGPSignatureSubpacketGenerator packets = new PGPSignatureSubpacketGenerator();
        if (validSeconds > 0) {
            packets.setKeyExpirationTime(false, validSeconds);
        }
        PGPKeyRingGenerator ring = new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                pair,
                "Test <test@example.org>",
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                packets.generate(),
                null,
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA256),
                null);
        armored = armored(ring.generatePublicKeyRing().getEncoded());
    }

    String publicKey() {
        return armored;
    }

    String id() {
        return String.format(Locale.ROOT, "%016X", pair.getKeyID());
    }

    CommitSignature sign(String text) throws PGPException, IOException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.EDDSA_LEGACY, HashAlgorithmTags.SHA256),
                pair.getPublicKey());
        generator.init(PGPSignature.BINARY_DOCUMENT, pair.getPrivateKey());
        generator.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return new CommitSignature(armored(generator.generate().getEncoded()), text);
    }

    private static String armored(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArmoredOutputStream armor = new ArmoredOutputStream(out)) {
            armor.write(bytes);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
