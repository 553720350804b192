package dev.slipway.managed.lifecycle;

import dev.slipway.kernel.object.KubeObject;
import dev.slipway.managed.config.ProviderConfigs;
import dev.slipway.managed.kind.Connection;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.policy.Policies;
import dev.slipway.managed.secret.Secrets;

/** Opens sessions: finds the provider configuration, records its use, connects. */
final class Sessions {

    private final ProviderConfigs configs;
    private final Secrets secrets;

    Sessions(ProviderConfigs configs, Secrets secrets) {
        this.configs = configs;
        this.secrets = secrets;
    }

    <D, O> Session<D, O> open(ManagedKind<D, O> kind, KubeObject object) {
        if (kind.providerConfigs().isNone()) {
            return open(kind, object, object);
        }
        KubeObject config = configs.find(object, kind.providerConfigs());
        configs.track(object, config);
        return open(kind, object, config);
    }

    private <D, O> Session<D, O> open(ManagedKind<D, O> kind, KubeObject object, KubeObject config) {
        Connection connection = new Connection(config, secrets.ofConfig(config));
        return new Session<>(kind, object, kind.connect(connection), secrets, Policies.of(object));
    }

    void close(ManagedKind<?, ?> kind, KubeObject object) {
        if (!kind.providerConfigs().isNone()) {
            configs.release(object, kind.providerConfigs());
        }
    }
}
