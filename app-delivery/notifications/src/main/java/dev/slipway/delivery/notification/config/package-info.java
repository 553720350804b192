/**
 * What {@code argocd-notifications-cm} and its Secret say: triggers, templates, services, subscriptions. Pure. May import
 * {@code expr}.
 */
@NullMarked
package dev.slipway.delivery.notification.config;

import org.jspecify.annotations.NullMarked;
