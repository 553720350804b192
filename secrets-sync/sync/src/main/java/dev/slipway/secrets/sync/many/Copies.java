package dev.slipway.secrets.sync.many;

import dev.slipway.kernel.object.Gvk;
import dev.slipway.secrets.sync.contract.Keys;

/**
 * What is kept in many namespaces.
 *
 * @param prefix with which the fields begin that describe it
 * @param words what it is called in messages
 */
public record Copies(Gvk kind, String prefix, String words) {

    public static final Copies EXTERNAL_SECRETS = new Copies(Keys.EXTERNAL_SECRET, "externalSecret", "external secret");
    public static final Copies PUSH_SECRETS = new Copies(Keys.PUSH_SECRET, "pushSecret", "push secret");

    String field(String what) {
        return prefix + what;
    }
}
