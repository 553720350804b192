package dev.slipway.secrets.store;

/**
 * What one call to a store is about. {@code version} is empty for the newest one; {@code metadata} asks for what the store
 * says about the secret instead of its value.
 */
public record SecretId(String key, String version, boolean metadata) {

    @Override
    public String toString() {
        return "secret \"" + key + "\"" + (version.isEmpty() ? "" : " version \"" + version + "\"");
    }
}
