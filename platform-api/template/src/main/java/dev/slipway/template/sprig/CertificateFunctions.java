package dev.slipway.template.sprig;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.format.GoBase64;
import dev.slipway.template.format.GoText;
import dev.slipway.template.sprig.pki.Authority;
import dev.slipway.template.sprig.pki.CertificateRequest;
import dev.slipway.template.sprig.pki.IssuedCertificate;
import dev.slipway.template.sprig.pki.PrivateKeys;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Keys and certificates. */
final class CertificateFunctions {

    private static final int RSA_BITS = 2048;

    private final Authority authority;
    private final SecureRandom random;

    CertificateFunctions(Clock clock, RandomGenerator chance) {
        this.random = chance instanceof SecureRandom secure ? secure : new GivenRandom(chance);
        this.authority = new Authority(clock, random);
    }

    /** Key generators of Java take no other source of chance. */
    private static final class GivenRandom extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final transient RandomGenerator chance;

        GivenRandom(RandomGenerator chance) {
            this.chance = chance;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            chance.nextBytes(bytes);
        }
    }

    Functions functions() {
        return Functions.NONE
                .with("genPrivateKey", "string", a -> privateKey(a.text(0)))
                .with("buildCustomCert", "string string", CertificateFunctions::custom)
                .with("genCA", "string int", a -> authority.selfSigned(ca(a), newKey()))
                .with("genCAWithKey", "string int string", a -> authority.selfSigned(ca(a), givenKey(a.text(2))))
                .with("genSelfSignedCert", "string list list int", a -> authority.selfSigned(server(a), newKey()))
                .with(
                        "genSelfSignedCertWithKey",
                        "string list list int string",
                        a -> authority.selfSigned(server(a), givenKey(a.text(4))))
                .with(
                        "genSignedCert",
                        "string list list int certificate",
                        a -> authority.signed(server(a), newKey(), a.given(4, IssuedCertificate.class)))
                .with(
                        "genSignedCertWithKey",
                        "string list list int certificate string",
                        a -> authority.signed(server(a), givenKey(a.text(5)), a.given(4, IssuedCertificate.class)));
    }

    private KeyPair newKey() {
        return PrivateKeys.generate("RSA", RSA_BITS, random);
    }

    private static KeyPair givenKey(String pem) {
        try {
            return PrivateKeys.parse(pem);
        } catch (FunctionException invalid) {
            throw new FunctionException("parsing private key: " + invalid.getMessage());
        }
    }

    private String privateKey(String type) {
        return switch (type) {
            case "", "rsa" -> PrivateKeys.pem(PrivateKeys.generate("RSA", 2 * RSA_BITS, random));
            case "dsa" -> PrivateKeys.pem(PrivateKeys.generate("DSA", RSA_BITS, random));
            case "ecdsa" -> PrivateKeys.pem(PrivateKeys.generate("EC", 256, random));
            case "ed25519" -> PrivateKeys.pem(PrivateKeys.generate("Ed25519", 255, random));
            default -> "Unknown type " + type;
        };
    }

    private static IssuedCertificate custom(Arguments arguments) {
        String certificate = decoded(arguments.text(0), "unable to decode base64 certificate");
        String key = decoded(arguments.text(1), "unable to decode base64 private key");
        Authority.check(certificate);
        try {
            PrivateKeys.parse(key);
        } catch (FunctionException invalid) {
            throw new FunctionException("error parsing private key: " + invalid.getMessage());
        }
        return new IssuedCertificate(certificate, key);
    }

    private static String decoded(String base64, String problem) {
        try {
            return GoText.of(GoBase64.decode(base64));
        } catch (IllegalArgumentException corrupt) {
            throw new FunctionException(problem);
        }
    }

    private static CertificateRequest ca(Arguments arguments) {
        return new CertificateRequest(
                arguments.text(0), List.of(), List.of(), Duration.ofDays(arguments.integer(1)), true);
    }

    private static CertificateRequest server(Arguments arguments) {
        return new CertificateRequest(
                arguments.text(0),
                texts(arguments.list(1), "error parsing ip: "),
                texts(arguments.list(2), "error processing alternate dns name: "),
                Duration.ofDays(arguments.integer(3)),
                false);
    }

    private static List<String> texts(List<@Nullable Object> values, String problem) {
        for (Object value : values) {
            if (!(value instanceof String)) {
                throw new FunctionException(problem + Casts.text(value) + " is not a string");
            }
        }
        return values.stream().map(String::valueOf).toList();
    }
}
