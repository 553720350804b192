package dev.slipway.secrets.store.vault;

import dev.slipway.api.externalsecrets.SecretKeyRef;
import dev.slipway.api.externalsecrets.ServiceAccountRef;
import dev.slipway.api.externalsecrets.VaultAppRole;
import dev.slipway.api.externalsecrets.VaultAuth;
import dev.slipway.api.externalsecrets.VaultJwt;
import dev.slipway.api.externalsecrets.VaultKubernetes;
import dev.slipway.api.externalsecrets.VaultUserPass;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.runtime.json.Json;
import dev.slipway.secrets.store.References;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.api.Auth;
import io.github.jopenlibs.vault.response.AuthResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who asks from a store's configuration, and lets it in. */
final class Logins {

    private static final long KUBERNETES_SECONDS = 600;

    private final References references;

    Logins(References references) {
        this.references = references;
    }

    Login of(VaultAuth auth) {
        if (auth.tokenSecretRef() != null) {
            return new Login.Token(references.text(auth.tokenSecretRef(), "auth.tokenSecretRef"));
        }
        if (auth.appRole() != null) {
            return appRole(auth.appRole());
        }
        if (auth.kubernetes() != null) {
            return kubernetes(auth.kubernetes());
        }
        if (auth.jwt() != null) {
            return jwt(auth.jwt());
        }
        if (auth.userPass() != null) {
            return user(auth.userPass(), "userPass");
        }
        if (auth.ldap() != null) {
            return user(auth.ldap(), "ldap");
        }
        if (auth.cert() != null) {
            return certificate(Json.convert(auth.cert(), Certificates.class));
        }
        throw new FaultException(
                Fault.INVALID,
                "auth has no method that is available; there are tokenSecretRef, appRole, kubernetes, jwt, userPass, ldap"
                        + " and cert");
    }

    /** {@code auth.cert}. */
    record Certificates(
            @Nullable String path,
            @Nullable SecretKeyRef clientCert,
            @Nullable SecretKeyRef secretRef) {}

    private Login certificate(Certificates auth) {
        return new Login.Certificate(
                auth.path() == null || auth.path().isEmpty() ? "cert" : auth.path(),
                new Server.ClientCertificate(
                        references.text(auth.clientCert(), "auth.cert.clientCert"),
                        references.text(auth.secretRef(), "auth.cert.secretRef")));
    }

    private Login appRole(VaultAppRole role) {
        Redacted<String> id = role.roleId() == null || role.roleId().isEmpty()
                ? references.text(role.roleRef(), "auth.appRole.roleRef")
                : Redacted.of(role.roleId().strip());
        return new Login.AppRole(role.path(), id, references.text(role.secretRef(), "auth.appRole.secretRef"));
    }

    private Login kubernetes(VaultKubernetes auth) {
        if (auth.serviceAccountRef() != null) {
            ServiceAccountRef account = auth.serviceAccountRef();
            return new Login.Account(
                    auth.mountPath(),
                    auth.role(),
                    references.accountRef(account),
                    audiences(account, List.of()),
                    KUBERNETES_SECONDS,
                    true);
        }
        if (auth.secretRef() != null) {
            SecretKeyRef ref = auth.secretRef().key() == null
                    ? new SecretKeyRef(
                            "token", auth.secretRef().name(), auth.secretRef().namespace())
                    : auth.secretRef();
            return new Login.Bearer(
                    auth.mountPath(), auth.role(), references.text(ref, "auth.kubernetes.secretRef"), true);
        }
        throw new FaultException(
                Fault.INVALID, "auth.kubernetes has to name a serviceAccountRef, or a secretRef with a token");
    }

    private Login jwt(VaultJwt auth) {
        String role = auth.role() == null ? "" : auth.role();
        if (auth.kubernetesServiceAccountToken() != null) {
            var token = auth.kubernetesServiceAccountToken();
            List<String> audiences = token.audiences() == null ? List.of("vault") : token.audiences();
            long seconds = token.expirationSeconds() == null ? KUBERNETES_SECONDS : token.expirationSeconds();
            ServiceAccountRef account = token.serviceAccountRef();
            return new Login.Account(
                    auth.path(), role, references.accountRef(account), audiences(account, audiences), seconds, false);
        }
        return new Login.Bearer(auth.path(), role, references.text(auth.secretRef(), "auth.jwt.secretRef"), false);
    }

    private static List<String> audiences(ServiceAccountRef account, List<String> more) {
        List<String> all = new ArrayList<>(account.audiences() == null ? List.of() : account.audiences());
        all.addAll(more);
        return all;
    }

    private Login user(VaultUserPass user, String method) {
        return new Login.User(
                user.path(),
                user.username(),
                references.text(user.secretRef(), "auth." + method + ".secretRef"),
                method.equals("ldap"));
    }

    Session.Doorway doorway(Connection server, String namespace, Login login) {
        return new Session.Doorway() {
            @Override
            public Session.Admission enter() throws VaultException {
                return Logins.this.enter(server, namespace, login);
            }

            @Override
            public Session.Admission renew(String token) throws VaultException {
                return Session.Admission.of(
                        server.client(token, namespace, 1, 1).auth().renewSelf());
            }
        };
    }

    private Session.Admission enter(Connection server, String namespace, Login login) throws VaultException {
        if (login instanceof Login.Token token) {
            return new Session.Admission(token.token().reveal().strip(), 0, false);
        }
        if (login instanceof Login.Certificate shown) {
            Connection showing = server.server().with(shown.certificate()).connect();
            return Session.Admission.of(
                    showing.client("", namespace, 1, 1).auth().loginByCert(shown.mount()));
        }
        return Session.Admission.of(answer(server.client("", namespace, 1, 1).auth(), login));
    }

    private AuthResponse answer(Auth auth, Login login) throws VaultException {
        if (login instanceof Login.AppRole role) {
            return auth.loginByAppRole(
                    role.mount(),
                    role.role().reveal().strip(),
                    role.secret().reveal().strip());
        }
        if (login instanceof Login.User user) {
            return user.directory()
                    ? auth.loginByLDAP(user.name(), user.password().reveal(), user.mount())
                    : auth.loginByUserPass(user.name(), user.password().reveal(), user.mount());
        }
        if (login instanceof Login.Account account) {
            return answer(
                    auth, new Login.Bearer(account.mount(), account.role(), token(account), account.kubernetes()));
        }
        Login.Bearer bearer = (Login.Bearer) login;
        String jwt = bearer.token().reveal().strip();
        return bearer.kubernetes()
                ? auth.loginByKubernetes(bearer.role(), jwt, "auth/" + bearer.mount())
                : auth.loginByJwt(bearer.mount(), bearer.role(), jwt);
    }

    private Redacted<String> token(Login.Account login) {
        var account = new ServiceAccountRef(
                login.audiences(), login.account().name(), login.account().namespace());
        return references.token(account, login.seconds());
    }
}
