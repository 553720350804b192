package dev.slipway.api.cluster.gcp;

/** What the schema of GCPManagedCluster says beyond its records. */
final class GCPManagedClusterLimits {

    static final String SPEC = """
            properties:
              controlPlaneEndpoint:
                properties:
                  host: {maxLength: 512}
              loadBalancer:
                properties:
                  apiServerInstanceGroupTagOverride: {maxLength: 16, pattern: '(^[1-9][0-9]{0,31}$)|(^[a-z][a-z0-9-]{4,28}[a-z0-9]$)'}
                  internalLoadBalancer:
                    properties:
                      internalAccess:
                        default: Regional
                        enum: [Regional, Global]
                      name: {pattern: '(^[1-9][0-9]{0,31}$)|(^[a-z][a-z0-9-]{4,28}[a-z0-9]$)'}
              network:
                properties:
                  firewall:
                    properties:
                      defaultRulesManagement:
                        default: Managed
                        enum: [Managed, Unmanaged]
                      firewallRules:
                        items:
                          properties:
                            allowed:
                              items:
                                properties:
                                  IPProtocol:
                                    enum: [TCP, UDP, ICMP, ESP, AH, IPIP, SCTP]
                                  ports:
                                    items: {pattern: '^[0-9]+(-[0-9]+)?$'}
                                    maxItems: 500
                              maxItems: 1024
                              minItems: 0
                            denied:
                              items:
                                properties:
                                  IPProtocol:
                                    enum: [TCP, UDP, ICMP, ESP, AH, IPIP, SCTP]
                                  ports:
                                    items: {pattern: '^[0-9]+(-[0-9]+)?$'}
                                    maxItems: 500
                              maxItems: 1024
                              minItems: 0
                            description: {maxLength: 2000, minLength: 0}
                            destinationRanges:
                              items: {maxLength: 43, minLength: 1}
                              maxItems: 1024
                              minItems: 0
                              x-kubernetes-validations:
                              - {rule: 'self.all(i, isIP(i) || isCIDR(i))'}
                            direction: {default: Ingress}
                            priority: {default: 1000, maximum: 65535, minimum: 1}
                            sourceRanges:
                              items: {maxLength: 43, minLength: 1}
                              maxItems: 1024
                              minItems: 0
                              x-kubernetes-validations:
                              - {rule: 'self.all(i, isIP(i) || isCIDR(i))'}
                            sourceTags:
                              items: {maxLength: 63, minLength: 1, pattern: '^([a-z0-9]+-)*[a-z0-9]+$'}
                              maxItems: 30
                              minItems: 0
                            targetTags:
                              items: {maxLength: 63, minLength: 1, pattern: '^([a-z0-9]+-)*[a-z0-9]+$'}
                              maxItems: 70
                              minItems: 0
                        maxItems: 50
                  minPortsPerVm: {default: 64, maximum: 65536, minimum: 2}
                  mtu: {default: 1460, maximum: 8896, minimum: 1300}
                  subnets:
                    items:
                      properties:
                        purpose:
                          default: PRIVATE_RFC_1918
                          enum: [INTERNAL_HTTPS_LOAD_BALANCER, PRIVATE_RFC_1918, PRIVATE, PRIVATE_SERVICE_CONNECT,
                            REGIONAL_MANAGED_PROXY]
                        stackType:
                          default: IPV4_ONLY
                          enum: [IPV4_ONLY, IPV4_IPV6, IPV6_ONLY]
              resourceManagerTags:
                items:
                  properties:
                    key: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z0-9]([0-9A-Za-z_.-]{0,61}[a-zA-Z0-9])?$'}
                    parentID: {maxLength: 32, minLength: 1, pattern: '(^[1-9][0-9]{0,31}$)|(^[a-z][a-z0-9-]{4,28}[a-z0-9]$)'}
                    value: {maxLength: 63, minLength: 1, pattern: '^[a-zA-Z0-9]([0-9A-Za-z_.@%=+:,*#&()\\[\\]{}\\-\\s]{0,61}[a-zA-Z0-9])?$'}
              serviceEndpoints:
                properties:
                  compute: {format: uri, pattern: '^https://'}
                  container: {format: uri, pattern: '^https://'}
                  iam: {format: uri, pattern: '^https://'}
                  resourceManager: {format: uri, pattern: '^https://'}
            """;

    static final String STATUS = """
            properties:
              conditions:
                items:
                  properties:
                    lastTransitionTime: {format: date-time}
                    message: {maxLength: 10240, minLength: 1}
                    reason: {maxLength: 256, minLength: 1}
                    severity: {maxLength: 32}
                    type: {maxLength: 256, minLength: 1}
            """;

    private GCPManagedClusterLimits() {}
}
