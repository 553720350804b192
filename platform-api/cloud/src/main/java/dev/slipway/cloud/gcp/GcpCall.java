package dev.slipway.cloud.gcp;

/** What is being done, for messages: {@code pubsub}, {@code create Pub/Sub topic 'orders'}. */
public record GcpCall(String service, String doing) {}
