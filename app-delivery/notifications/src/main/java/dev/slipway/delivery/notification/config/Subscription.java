package dev.slipway.delivery.notification.config;

import dev.slipway.kernel.object.LabelSelector;
import java.util.List;

/** A subscription that holds for all Applications with some labels. */
record Subscription(List<Destination> destinations, List<String> triggers, LabelSelector selector) {}
