package dev.slipway.delivery.channel.pki;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts servers whose chain ends in an authority with one of the given fingerprints, and the authority only: who can show that
 * certificate is a hub, and no certificate of any other authority counts.
 */
public final class PinnedTrust extends X509ExtendedTrustManager {

    private final Set<String> fingerprints;

    /** @param fingerprint SHA-256 of the authority's certificate in hexadecimal; colons and capitals do not matter */
    public PinnedTrust(String fingerprint) {
        this(fingerprint, List.of());
    }

    /** @param others of authorities that are trusted as well, because the first one said so */
    public PinnedTrust(String fingerprint, Collection<String> others) {
        this.fingerprints = Stream.concat(Stream.of(fingerprint), others.stream())
                .map(PinnedTrust::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String fingerprint) {
        return fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        delegate(chain).checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        delegate(chain).checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        delegate(chain).checkServerTrusted(chain, authType);
    }

    private X509ExtendedTrustManager delegate(X509Certificate[] chain) throws CertificateException {
        X509Certificate pinned = Arrays.stream(chain)
                .filter(each -> fingerprints.contains(Authority.fingerprint(each)))
                .findFirst()
                .orElseThrow(() -> new CertificateException("the hub shows no authority with the fingerprint "
                        + String.join(" or ", fingerprints) + ": this is another hub, or its authority was made anew"));
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("hub", pinned);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException("the authority of the hub cannot be used", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noServer();
    }

    private static CertificateException noServer() {
        return new CertificateException("an agent serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
