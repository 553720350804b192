/**
 * How a message gets to people: webhooks, Slack, email, commit statuses of GitHub. Knows nothing of triggers and templates,
 * and may import nothing of this module.
 */
@NullMarked
package dev.slipway.delivery.notification.send;

import org.jspecify.annotations.NullMarked;
