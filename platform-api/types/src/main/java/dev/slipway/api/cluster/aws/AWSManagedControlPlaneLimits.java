package dev.slipway.api.cluster.aws;

/** What the schema of AWSManagedControlPlane says beyond its records. */
final class AWSManagedControlPlaneLimits {

    static final String SPEC = """
            properties:
              accessConfig:
                properties:
                  authenticationMode:
                    default: config_map
                    enum: [config_map, api, api_and_config_map]
                  bootstrapClusterCreatorAdminPermissions: {default: true}
              accessEntries:
                items:
                  properties:
                    accessPolicies:
                      items:
                        properties:
                          accessScope:
                            properties:
                              namespaces: {minItems: 1}
                              type:
                                default: cluster
                                enum: [cluster, namespace]
                      maxItems: 20
                    type:
                      default: standard
                      enum: [standard, ec2_linux, ec2_windows, fargate_linux, ec2, hybrid_linux, hyperpod_linux]
              addons:
                items:
                  properties:
                    conflictResolution:
                      default: overwrite
                      enum: [overwrite, none, preserve]
                    name: {minLength: 2}
              associateOIDCProvider: {default: false}
              bootstrapSelfManagedAddons: {default: true}
              controlPlaneEndpoint:
                properties:
                  host: {maxLength: 512}
              iamAuthenticatorConfig:
                properties:
                  mapRoles:
                    items:
                      properties:
                        rolearn: {minLength: 31}
                  mapUsers:
                    items:
                      properties:
                        userarn: {minLength: 31}
              identityRef:
                properties:
                  kind:
                    enum: [AWSClusterControllerIdentity, AWSClusterRoleIdentity, AWSClusterStaticIdentity]
                  name: {minLength: 1}
              kubeProxy:
                properties:
                  disable: {default: false}
              logging:
                properties:
                  apiServer: {default: false}
                  audit: {default: false}
                  authenticator: {default: false}
                  controllerManager: {default: false}
                  scheduler: {default: false}
              network:
                properties:
                  additionalControlPlaneIngressRules:
                    items:
                      properties:
                        protocol:
                          enum: ['-1', '4', tcp, udp, icmp, '58', '50']
                        sourceSecurityGroupRoles:
                          items:
                            enum: [bastion, node, controlplane, apiserver-lb, lb, node-eks-additional]
                  additionalNodeIngressRules:
                    items:
                      properties:
                        protocol:
                          enum: ['-1', '4', tcp, udp, icmp, '58', '50']
                        sourceSecurityGroupRoles:
                          items:
                            enum: [bastion, node, controlplane, apiserver-lb, lb, node-eks-additional]
                  subnets:
                    items:
                      properties:
                        zoneType:
                          enum: [availability-zone, local-zone, wavelength-zone]
                    x-kubernetes-list-map-keys: [id]
                    x-kubernetes-list-type: map
                  vpc:
                    properties:
                      availabilityZoneSelection:
                        default: Ordered
                        enum: [Ordered, Random]
                      availabilityZoneUsageLimit: {default: 3, minimum: 1}
                      carrierGatewayId:
                        x-kubernetes-validations:
                        - {rule: self.startsWith('cagw-')}
                      elasticIpPool:
                        properties:
                          publicIpv4Pool: {maxLength: 30}
                          publicIpv4PoolFallbackOrder:
                            enum: [amazon-pool, none]
                            x-kubernetes-validations:
                            - {rule: 'self in [''none'',''amazon-pool'']'}
                      privateDnsHostnameTypeOnLaunch:
                        enum: [ip-name, resource-name]
                      secondaryCidrBlocks:
                        items:
                          properties:
                            ipv4CidrBlock: {minLength: 1}
                      subnetSchema:
                        default: PreferPrivate
                        enum: [PreferPrivate, PreferPublic]
              restrictPrivateSubnets: {default: false}
              roleName: {minLength: 2}
              tokenMethod:
                default: iam-authenticator
                enum: [iam-authenticator, aws-cli]
              upgradePolicy:
                enum: [extended, standard]
              version: {minLength: 2, pattern: '^v?(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.?(\\.0|[1-9][0-9]*)?$'}
              vpcCni:
                properties:
                  disable: {default: false}
                  env:
                    items:
                      properties:
                        valueFrom:
                          properties:
                            configMapKeyRef:
                              properties:
                                name: {default: ''}
                              x-kubernetes-map-type: atomic
                            fieldRef: {x-kubernetes-map-type: atomic}
                            resourceFieldRef:
                              properties:
                                divisor: {pattern: '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$'}
                              x-kubernetes-map-type: atomic
                            secretKeyRef:
                              properties:
                                name: {default: ''}
                              x-kubernetes-map-type: atomic
            """;

    static final String STATUS = """
            properties:
              addons:
                items:
                  properties:
                    createdAt: {format: date-time}
                    modifiedAt: {format: date-time}
              bastion:
                properties:
                  addresses:
                    items:
                      properties:
                        address: {maxLength: 256, minLength: 1}
                        type:
                          enum: [Hostname, ExternalIP, InternalIP, ExternalDNS, InternalDNS]
                  cpuOptions:
                    minProperties: 1
                    properties:
                      confidentialCompute:
                        enum: [Disabled, AMDEncryptedVirtualizationNestedPaging]
                      nestedVirtualization:
                        enum: [enabled, disabled]
                  hostAffinity:
                    enum: [default, host]
                  instanceMetadataOptions:
                    properties:
                      httpEndpoint:
                        default: enabled
                        enum: [enabled, disabled]
                      httpProtocolIpv6:
                        default: disabled
                        enum: [enabled, disabled]
                      httpPutResponseHopLimit: {default: 1, maximum: 64, minimum: 1}
                      httpTokens:
                        default: optional
                        enum: [optional, required]
                      instanceMetadataTags:
                        default: disabled
                        enum: [enabled, disabled]
                  marketType:
                    enum: [OnDemand, Spot, CapacityBlock]
                  nonRootVolumes:
                    items:
                      properties:
                        size: {minimum: 8}
                  placementGroupPartition: {maximum: 7, minimum: 1}
                  privateDnsName:
                    properties:
                      hostnameType:
                        enum: [ip-name, resource-name]
                  rootVolume:
                    properties:
                      size: {minimum: 8}
              conditions:
                items:
                  properties:
                    lastTransitionTime: {format: date-time}
                    message: {maxLength: 10240, minLength: 1}
                    reason: {maxLength: 256, minLength: 1}
                    severity: {maxLength: 32}
                    type: {maxLength: 256, minLength: 1}
              externalManagedControlPlane: {default: true}
              networkStatus:
                properties:
                  apiServerElb:
                    properties:
                      elbListeners:
                        items:
                          properties:
                            targetGroup:
                              properties:
                                name: {maxLength: 32}
                                protocol:
                                  enum: [tcp, tls, udp, TCP, TLS, UDP]
                      loadBalancerIPAddressType:
                        enum: [ipv4, dualstack, dualstack-without-public-ipv4]
                      loadBalancerType:
                        enum: [classic, elb, alb, nlb]
                  secondaryAPIServerELB:
                    properties:
                      elbListeners:
                        items:
                          properties:
                            targetGroup:
                              properties:
                                name: {maxLength: 32}
                                protocol:
                                  enum: [tcp, tls, udp, TCP, TLS, UDP]
                      loadBalancerIPAddressType:
                        enum: [ipv4, dualstack, dualstack-without-public-ipv4]
                      loadBalancerType:
                        enum: [classic, elb, alb, nlb]
                  securityGroups:
                    additionalProperties:
                      properties:
                        ingressRule:
                          items:
                            properties:
                              protocol:
                                enum: ['-1', '4', tcp, udp, icmp, '58', '50']
                              sourceSecurityGroupRoles:
                                items:
                                  enum: [bastion, node, controlplane, apiserver-lb, lb, node-eks-additional]
              ready: {default: false}
            """;

    private AWSManagedControlPlaneLimits() {}
}
