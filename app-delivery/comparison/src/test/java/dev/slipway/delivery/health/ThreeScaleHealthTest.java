package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3scale's API management. */
class ThreeScaleHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            apps.3scale.net/APIManager | status: {deployments: {ready: [a]}}                              | Healthy: 3scale APIManager is available
            apps.3scale.net/APIManager | status: {deployments: {ready: [a], starting: [b]}}               | Progressing: Waiting for 3scale APIManager status...
            apps.3scale.net/APIManager | status: {deployments: {starting: [b]}, conditions: [<Available True>]} | Healthy: 3scale APIManager is available
            apps.3scale.net/APIManager | status: {conditions: [<Available False NoRedis>]}                | Degraded: 3scale APIManager is degraded: NoRedis
            apps.3scale.net/APIManager | status: {conditions: [<Available False>]}                        | Progressing: Waiting for 3scale APIManager status...
            capabilities.3scale.net/Backend | status: {conditions: [<Synced True>]}                       | Healthy: 3scale Backend is synced
            capabilities.3scale.net/Backend | status: {conditions: [<Synced False>, <Invalid False>]}     | Progressing: Waiting for 3scale Backend status...
            capabilities.3scale.net/Product | status: {conditions: [<Orphan True>]}                       | Degraded: 3scale Product references non-existing resources
            capabilities.3scale.net/ActiveDoc | status: {conditions: [<Failed True: no url>, <Ready True>]} | Degraded: no url
            capabilities.3scale.net/ApplicationAuth | status: {conditions: [<Failed True>]}               | Degraded: 3scale ApplicationAuth failed
            capabilities.3scale.net/CustomPolicyDefinition | status: {conditions: [<Invalid True>]}       | Degraded: 3scale CustomPolicyDefinition configuration is invalid
            capabilities.3scale.net/OpenAPI | status: {conditions: [<Failed True>]}                       | Degraded: 3scale OpenAPI reconciliation failed
            capabilities.3scale.net/ProxyConfigPromote | status: {conditions: [<In-progress True>]}       | Progressing: 3scale ProxyConfigPromote is in progress
            capabilities.3scale.net/ProxyConfigPromote | status: {conditions: [<Failed True>]}            | Degraded: 3cale ProxyConfigPromote failed
            capabilities.3scale.net/DeveloperAccount | status: {conditions: [<Waiting True>]}             | Suspended: 3scale DeveloperAccount is waiting for approval
            capabilities.3scale.net/DeveloperUser | status: {developerUserState: suspended, conditions: [<Ready True>]} | Suspended: 3scale Developer user is waiting for admin approval
            capabilities.3scale.net/DeveloperUser | status: {conditions: [<Orphan True: no account>]}     | Degraded: no account
            capabilities.3scale.net/Application | status: {state: suspended, conditions: [<Ready True>]}  | Suspended: 3scale Application is suspended
            capabilities.3scale.net/Application | status: {conditions: [<Ready True>]}                    | Healthy: 3scale Application is ready
            capabilities.3scale.net/Application | status: {conditions: [<Ready False>]}                   | Degraded: 3scale Application is not ready
            capabilities.3scale.net/Application | status: {adminId: 7, conditions: [<Ready False>]}       | Progressing: Waiting for 3scale Application status...
            capabilities.3scale.net/Tenant | status: {tenantId: 1, adminId: 2, conditions: [<Ready True>]} | Healthy: 3scale Tenant is ready
            capabilities.3scale.net/Tenant | status: {tenantId: '1', adminId: 2, conditions: [<Ready True>]} | Progressing: Waiting for 3scale Tenant status...
            capabilities.3scale.net/Tenant | status: {conditions: [<Ready Unknown: hm>]}                  | Degraded: hm
            """)
    void managerAndCapabilities(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }
}
