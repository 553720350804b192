package dev.slipway.delivery.notification.send;

/**
 * One way to tell people. Sending the same message again must, as far as the service allows, not tell them twice. Fails with
 * a fault that says why; a secret is never part of what it says.
 */
@FunctionalInterface
public interface Channel {

    void send(Message message);
}
