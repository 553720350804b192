package dev.slipway.delivery.source.helm;

import dev.slipway.delivery.source.download.ArchiveFolder;
import dev.slipway.kernel.secret.Redacted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to get at a repository of charts or a registry.
 *
 * @param url as Applications and charts name it, for registries without {@code oci://}
 * @param oci whether it is a registry
 * @param insecure whether the server's certificate is not checked
 * @param plainHttp whether a registry speaks HTTP
 */
public record RepositoryLogin(
        String name,
        String url,
        @Nullable String username,
        @Nullable Redacted<String> password,
        boolean oci,
        boolean insecure,
        boolean plainHttp) {

    /** Return how to get at what everybody may read. */
    static RepositoryLogin anonymous(String url) {
        boolean oci = url.startsWith(RepositoryLogins.OCI);
        return new RepositoryLogin("", RepositoryLogins.withoutScheme(url), null, null, oci, false, false);
    }

    /** Return the same login for another URL that it is good for. */
    RepositoryLogin at(String other) {
        return new RepositoryLogin(
                name,
                RepositoryLogins.withoutScheme(other),
                username,
                password,
                oci || other.startsWith(RepositoryLogins.OCI),
                insecure,
                plainHttp);
    }

    /** Return the name of a folder for what was downloaded with this login, and with no other. */
    public String folder(String what) {
        String secret = password == null ? "" : password.reveal();
        return ArchiveFolder.name(List.of(url, what, String.valueOf(username), secret));
    }

    boolean hasPassword() {
        return username != null && password != null;
    }
}
