package dev.slipway.runtime.controller;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.config.ConfigurationService;
import java.time.Clock;

/** What every controller of one process shares. */
record Engine(KubernetesClient client, ConfigurationService configuration, Clock clock, Load load) {}
