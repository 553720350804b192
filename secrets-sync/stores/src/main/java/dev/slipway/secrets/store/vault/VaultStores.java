package dev.slipway.secrets.store.vault;

import dev.slipway.api.externalsecrets.StoreProvider;
import dev.slipway.api.externalsecrets.VaultStore;
import dev.slipway.kernel.outcome.Fault;
import dev.slipway.kernel.outcome.FaultException;
import dev.slipway.secrets.store.References;
import dev.slipway.secrets.store.Store;
import dev.slipway.secrets.store.StoreFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code spec.provider.vault} and {@code spec.provider.openBao}. */
public final class VaultStores implements StoreFactory {

    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<Identity, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Server, Connection> connections = new LinkedHashMap<>(16, 0.75f, true);

    /** Whoever has the same of all of these has the same token. */
    private record Identity(Server server, String namespace, Login login) {}

    public VaultStores(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vault";
    }

    @Override
    public boolean isFor(StoreProvider provider) {
        return provider.vault() != null || provider.openBao() != null;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Store open(StoreProvider provider, References references) {
        VaultStore vault = block(provider);
        Server server = new Server(
                vault.server(),
                text(vault.namespace()),
                references.authorities(vault.caBundle(), vault.caProvider()).orElse(""),
                certificate(vault, references),
                customs(vault));
        if (vault.auth() == null) {
            throw new FaultException(Fault.INVALID, "auth has to say who asks");
        }
        Logins logins = new Logins(references);
        String namespace = text(vault.auth().namespace());
        Identity identity =
                new Identity(server, namespace.isEmpty() ? server.namespace() : namespace, logins.of(vault.auth()));
        Session session = session(identity, logins);
        boolean second = !"v1".equals(vault.version());
        boolean checked = vault.checkAndSet() != null
                && Boolean.TRUE.equals(vault.checkAndSet().required());
        return new KeyValueStore(connection(server), session, KeyValuePath.of(text(vault.path()), second), checked);
    }

    private static Server.Customs customs(VaultStore vault) {
        CustomizedHttp.check(vault.headers() == null ? Map.of() : vault.headers());
        return new Server.Customs(
                vault.headers() == null ? Map.of() : vault.headers(),
                Boolean.TRUE.equals(vault.readYourWrites()),
                Boolean.TRUE.equals(vault.forwardInconsistent()));
    }

    private synchronized Connection connection(Server server) {
        Connection known = connections.computeIfAbsent(server, Server::connect);
        dropEldest(connections);
        return known;
    }

    private static <K, V> void dropEldest(Map<K, V> kept) {
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private synchronized Session session(Identity identity, Logins logins) {
        Session known = sessions.get(identity);
        if (known == null) {
            known = new Session(
                    identity.server().address(),
                    logins.doorway(connection(identity.server()), identity.namespace(), identity.login()),
                    clock);
            sessions.put(identity, known);
            dropEldest(sessions);
        }
        return known;
    }

    private static Server.@Nullable ClientCertificate certificate(VaultStore vault, References references) {
        if (vault.tls() == null) {
            return null;
        }
        return new Server.ClientCertificate(
                references.text(vault.tls().certSecretRef(), "tls.certSecretRef"),
                references.text(vault.tls().keySecretRef(), "tls.keySecretRef"));
    }

    private static VaultStore block(StoreProvider provider) {
        VaultStore vault = provider.vault() == null ? provider.openBao() : provider.vault();
        if (vault == null) {
            throw new IllegalArgumentException("no store of this kind");
        }
        return vault;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public List<String> ignored(StoreProvider provider) {
        VaultStore vault = block(provider);
        String at = provider.vault() == null ? "openBao." : "vault.";
        boolean role = vault.auth() != null
                && vault.auth().cert() != null
                && vault.auth().cert().hasNonNull("vaultRole");
        return role ? List.of(at + "auth.cert.vaultRole") : List.of();
    }
}
