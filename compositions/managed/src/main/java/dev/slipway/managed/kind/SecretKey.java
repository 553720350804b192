package dev.slipway.managed.kind;

/** One key of one Kubernetes Secret. */
public record SecretKey(String namespace, String name, String key) {

    @Override
    public String toString() {
        return "key " + key + " of Secret " + namespace + "/" + name;
    }
}
