package dev.slipway.runtime.git;

import dev.slipway.kernel.secret.Redacted;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to identify to a Git server. Host keys of ssh servers are always checked against {@code knownHosts}, lines in the
 * format of OpenSSH's file; a server that is not listed is refused.
 */
public record GitCredentials(
        @Nullable String username,
        @Nullable Redacted<String> password,
        @Nullable Redacted<String> sshPrivateKey,
        String knownHosts) {

    private static final GitCredentials ANONYMOUS = new GitCredentials(null, null, null, "");

    /** Return credentials that identify nobody and trust no ssh server. */
    public static GitCredentials anonymous() {
        return ANONYMOUS;
    }

    /** Return a name and password, or token, for http(s). */
    public static GitCredentials password(String username, Redacted<String> password) {
        return new GitCredentials(username, password, null, "");
    }

    /** Return a private key in PEM or OpenSSH format and the host keys to trust. */
    public static GitCredentials sshKey(Redacted<String> privateKey, String knownHosts) {
        return new GitCredentials(null, null, privateKey, knownHosts);
    }

    /** Return the credentials of {@code data}, the decoded content of a repository Secret, with absent ones left out. */
    static GitCredentials of(Map<String, Redacted<String>> data, String knownHosts) {
        String username =
                Optional.ofNullable(data.get("username")).map(Redacted::reveal).orElse(null);
        return new GitCredentials(username, data.get("password"), data.get("sshPrivateKey"), knownHosts);
    }

    boolean isAnonymous() {
        return username == null && password == null && sshPrivateKey == null;
    }
}
