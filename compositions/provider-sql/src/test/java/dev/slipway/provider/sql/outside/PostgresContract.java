package dev.slipway.provider.sql.outside;

import dev.slipway.kernel.external.ExternalResource;
import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.Gvk;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.testkit.external.ExternalResourceContract;
import dev.slipway.testkit.fixture.PostgresServer;
import java.sql.SQLException;
import java.util.Map;

/**
 * The contract of a kind of PostgreSQL on a real server, whichever call of an operation is cut off.
 *
 * @param <D> the desired state
 * @param <O> what can be observed
 */
public abstract class PostgresContract<D, O> extends ExternalResourceContract<D, O> {

    protected abstract ManagedKind<D, O> kind();

    @Override
    protected abstract PostgresOutside outside();

    @Override
    protected ExternalResource<D, O> resource() {
        return kind().connect(outside().connection());
    }

    @Override
    protected ExternalResource<D, O> unreachable() {
        return kind().connect(outside().unreachable());
    }

    @Override
    protected String secret() {
        return PostgresOutside.PASSWORD;
    }

    /** Return an identity that has the name of a role, which it makes. */
    protected Identity freshRole(PostgresServer postgres) {
        Identity identity = super.fresh();
        try {
            postgres.execute("postgres", "CREATE ROLE \"" + identity.externalName() + "\"");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return identity;
    }

    protected D wanted(Gvk gvk, Identity identity, Map<String, Object> forProvider) {
        return kind().desired(PostgresOutside.wanted(gvk, identity, forProvider));
    }
}
