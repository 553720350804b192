package dev.slipway.delivery.channel.link;

/**
 * A resource that the hub has for this cluster.
 *
 * @param digest of its content; empty while the hub does not know the content yet
 * @param reported the digest of the last report that the hub has of it; empty for none
 */
public record Listed(String name, String digest, String reported) {}
