package dev.slipway.secrets.template;

import dev.slipway.template.Arguments;
import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import dev.slipway.template.TemplateFunction;
import dev.slipway.template.exec.Options;
import dev.slipway.template.exec.Template;
import dev.slipway.template.format.GoText;
import dev.slipway.template.helm.HelmFunctions;
import dev.slipway.template.sprig.Sprig;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** What templates of secrets can call: Sprig without what looks outside, and functions for keys and certificates. */
public final class SecretFunctions {

    private static final Functions DISCREET = certificates().plus(archives());

    private final Functions all;

    public SecretFunctions(Clock clock, SecureRandom random) {
        Functions sprig = Sprig.functions(clock, random);
        TemplateFunction bcrypt = sprig.find("htpasswd").orElseThrow().function();
        this.all = sprig.without("env", "expandenv", "getHostByName")
                .plus(HelmFunctions.functions()
                        .without("required", "include", "tpl", "toJson", "fromJson", "mustToJson", "mustToYaml")
                        .without("fromJsonArray", "fromYamlArray"))
                .plus(WholeNumbers.of(sprig))
                .with("htpasswd", "string string string", arguments -> htpasswd(arguments, bcrypt))
                .with("hexdec", "string", arguments -> Hexadecimal.decoded(arguments.text(0)))
                .plus(DISCREET);
    }

    /** The peer's Sprig is newer than the last release, and wants to know how the password is hashed. */
    private static @Nullable Object htpasswd(Arguments arguments, TemplateFunction bcrypt) {
        boolean sha = arguments.text(2).equals("sha") && !arguments.text(0).contains(":");
        return sha
                ? arguments.text(0) + ":{SHA}" + Base64.getEncoder().encodeToString(sha1(arguments.text(1)))
                : bcrypt.call(arguments);
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(GoText.bytes(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }

    /** Return the template as rewrites use it: a key that is not there is {@code <no value>}. */
    public Template parse(String name, String text) {
        return Template.parse(name, text, all, Options.standard());
    }

    Functions all() {
        return all;
    }

    /** Return whether the function is one of ours, whose words quote nothing that it was given. */
    static boolean isDiscreet(String function) {
        return DISCREET.names().contains(function);
    }

    private static Functions certificates() {
        return Functions.NONE
                .with("filterPEM", "string string", a -> filterPem(a.text(0), a.text(1)))
                .with("filterCertChain", "string string", a -> CertificateChain.of(a.text(1))
                        .filtered(a.text(0)))
                .with("certSANs", "string", a -> AlternativeNames.of(a.text(0)))
                .with("jwkPublicKeyPem", "string", a -> Jwk.of(a.text(0)).publicKey())
                .with("jwkPrivateKeyPem", "string", a -> Jwk.of(a.text(0)).privateKey())
                .with(
                        "rsaDecrypt",
                        "string string string string",
                        a -> RsaDecryption.decrypt(a.text(0), a.text(1), a.text(2), a.text(3)));
    }

    private static Functions archives() {
        return Functions.NONE
                .with("pkcs12key", "string", a -> read(a.text(0), "").keyPem())
                .with("pkcs12keyPass", "string string", a -> read(a.text(1), a.text(0))
                        .keyPem())
                .with("pkcs12cert", "string", a -> read(a.text(0), "").certificatesPem())
                .with("pkcs12certPass", "string string", a -> read(a.text(1), a.text(0))
                        .certificatesPem())
                .with("pemToPkcs12", "string string", a -> archive(a, false, ""))
                .with("pemToPkcs12Pass", "string string string", a -> archive(a, false, a.text(2)))
                .with("fullPemToPkcs12", "string string", a -> archive(a, true, ""))
                .with("fullPemToPkcs12Pass", "string string string", a -> archive(a, true, a.text(2)))
                .with("pemTruststoreToPKCS12", "string", a -> truststore(a.text(0), ""))
                .with("pemTruststoreToPKCS12Pass", "string string", a -> truststore(a.text(0), a.text(1)));
    }

    private static String filterPem(String type, String text) {
        String pem = PemBlock.withoutPreface(text);
        List<PemBlock> blocks = PemBlock.all(pem).stream()
                .filter(block -> block.type().equalsIgnoreCase(type))
                .toList();
        if (blocks.isEmpty() && PemBlock.hasJunk(pem)) {
            throw new FunctionException("error filtering pem: found junk");
        }
        return blocks.stream().map(PemBlock::text).collect(Collectors.joining());
    }

    private static Pkcs12 read(String archive, String password) {
        return Pkcs12.read(GoText.bytes(archive), password);
    }

    private static String archive(Arguments arguments, boolean full, String password) {
        List<X509CertificateHolder> certificates = certificates(arguments.text(0), full);
        Pkcs12 archive = new Pkcs12(
                Optional.of(KeyForm.ofPem(arguments.text(1))), full ? certificates : certificates.subList(0, 1));
        return Base64.getEncoder().encodeToString(archive.write(password));
    }

    /** A truststore may be empty. */
    private static String truststore(String pem, String password) {
        List<X509CertificateHolder> trusted = pem.isEmpty() ? List.of() : certificates(pem, true);
        return Base64.getEncoder().encodeToString(new Pkcs12(Optional.empty(), trusted).writeTruststore(password));
    }

    /** Return the certificates of all blocks, between and behind which nothing else may stand, or that of the first. */
    private static List<X509CertificateHolder> certificates(String pem, boolean all) {
        if (all && PemBlock.hasJunk(pem)) {
            throw new FunctionException("there is something else behind the last certificate");
        }
        List<X509CertificateHolder> certificates = PemBlock.all(pem).stream()
                .limit(all ? Long.MAX_VALUE : 1)
                .map(block -> CertificateChain.certificate(block.bytes()))
                .toList();
        if (certificates.isEmpty()) {
            throw new FunctionException("there is no certificate in PEM");
        }
        return certificates;
    }
}
