package dev.slipway.delivery.channel;

/** What an agent has to say about a resource; the digest is of the payload. */
public record Report(String kind, String name, String digest, byte[] payload) {

    public static Report of(String kind, String name, byte[] payload) {
        return new Report(kind, name, Digests.of(payload), payload);
    }

    /** Return the resource only: the payload may be long. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
