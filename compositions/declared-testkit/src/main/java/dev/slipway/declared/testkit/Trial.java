package dev.slipway.declared.testkit;

import dev.slipway.kernel.external.Identity;
import dev.slipway.kernel.object.KubeObject;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.managed.kind.Adoption;
import dev.slipway.managed.kind.ManagedKind;
import dev.slipway.managed.kind.Purpose;
import dev.slipway.managed.kind.SecretKey;
import dev.slipway.managed.kind.SecretValues;
import dev.slipway.managed.kind.Wanted;
import java.util.Map;
import java.util.Optional;

/** Makes desired states of kinds for tests, as the lifecycle does. */
public final class Trial {

    private Trial() {}

    /** Return what an object of that name wants; every secret that it names holds the same value. */
    public static <D> D desired(
            ManagedKind<D, ?> kind, Identity identity, Map<String, Object> parameters, Adoption adoption) {
        KubeObject object = KubeObject.of(Map.of(
                "metadata",
                Map.of("name", "contract-" + identity.ownerUid().substring(0, 8), "uid", identity.ownerUid())));
        return kind.desired(new Wanted(object, parameters, Purpose.UPDATE, adoption, new OneSecret()));
    }

    private static final class OneSecret implements SecretValues {

        @Override
        public Optional<Redacted<String>> find(SecretKey key) {
            return Optional.of(Redacted.of(SECRET));
        }

        @Override
        public Redacted<String> require(SecretKey key) {
            return Redacted.of(SECRET);
        }

        @Override
        public Optional<Redacted<String>> generated(SecretKey key) {
            return find(key);
        }
    }

    /** The value of every secret, which no message may show. */
    public static final String SECRET = "trial-secret-value";
}
