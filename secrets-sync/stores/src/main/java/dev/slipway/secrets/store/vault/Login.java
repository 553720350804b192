package dev.slipway.secrets.store.vault;

import dev.slipway.kernel.object.Ref;
import dev.slipway.kernel.secret.Redacted;
import java.util.List;

/** How somebody proves to a server who it is; equal logins share a token. */
sealed interface Login {

    /** A token of the server. */
    record Token(Redacted<String> token) implements Login {}

    /** A role with a secret. */
    record AppRole(String mount, Redacted<String> role, Redacted<String> secret) implements Login {}

    /** A user with a password; {@code directory} for LDAP. */
    record User(String mount, String name, Redacted<String> password, boolean directory) implements Login {}

    /** A certificate that the server trusts, shown by the connection. */
    record Certificate(String mount, Server.ClientCertificate certificate) implements Login {}

    /** A token that the server trusts, for the method {@code jwt} or {@code kubernetes}. */
    record Bearer(String mount, String role, Redacted<String> token, boolean kubernetes) implements Login {}

    /** The same, with a token that is requested for a service account whenever it is needed. */
    record Account(String mount, String role, Ref account, List<String> audiences, long seconds, boolean kubernetes)
            implements Login {}
}
