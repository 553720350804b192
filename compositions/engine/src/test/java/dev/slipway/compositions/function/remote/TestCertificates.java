package dev.slipway.compositions.function.remote;

import dev.slipway.compositions.function.ConnectionDetails;
import dev.slipway.kernel.secret.Redacted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** One self-signed certificate for localhost, which serves both sides and is its own authority. */
record TestCertificates(Path certificate, Path key, Path authority, ConnectionDetails secret) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** PKCS#8 wraps a key of PKCS#1 in a header of this length, for RSA keys of 2048 bits. */
    private static final int HEADER = 26;

    static TestCertificates in(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = directory.resolve("store.p12");
        keytool(store);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        byte[] certificate = pem("CERTIFICATE", keys.getCertificate("one").getEncoded());
        var key = (RSAPrivateCrtKey) keys.getKey("one", PASSWORD);
        byte[] pkcs8 = key.getEncoded();
        Path certificateFile = Files.write(directory.resolve("tls.crt"), certificate);
        Path keyFile = Files.write(directory.resolve("tls.key"), pem("PRIVATE KEY", pkcs8));
        // The client's key is in the older form, as Crossplane writes it.
        byte[] pkcs1 = pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, HEADER, pkcs8.length));
        ConnectionDetails secret = ConnectionDetails.NONE
                .with("ca.crt", Redacted.of(certificate))
                .with("tls.crt", Redacted.of(certificate))
                .with("tls.key", Redacted.of(pkcs1));
        return new TestCertificates(certificateFile, keyFile, certificateFile, secret);
    }

    private static void keytool(Path store) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "one",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-ext",
                "bc:c",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("keytool ended with " + status);
        }
    }

    private static byte[] pem(String type, byte[] der) {
        String encoded = Base64.getMimeEncoder().encodeToString(der);
        return ("-----BEGIN " + type + "-----\n" + encoded + "\n-----END " + type + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
