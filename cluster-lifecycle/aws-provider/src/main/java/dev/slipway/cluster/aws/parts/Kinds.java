package dev.slipway.cluster.aws.parts;

import dev.slipway.kernel.object.Gvk;
import java.util.List;

/** The kinds of Cluster API Provider AWS, and the managed resources that they are made of. */
public final class Kinds {

    public static final Gvk CONTROL_PLANE = Gvk.of("controlplane.cluster.x-k8s.io/v1beta2", "AWSManagedControlPlane");
    public static final Gvk CLUSTER = infrastructure("AWSManagedCluster");
    public static final Gvk POOL = infrastructure("AWSManagedMachinePool");
    public static final Gvk CONTROLLER_IDENTITY = infrastructure("AWSClusterControllerIdentity");
    public static final Gvk ROLE_IDENTITY = infrastructure("AWSClusterRoleIdentity");
    public static final Gvk STATIC_IDENTITY = infrastructure("AWSClusterStaticIdentity");

    public static final Gvk CONFIG = Gvk.of("aws.m.upbound.io/v1beta1", "ClusterProviderConfig");

    public static final Gvk VPC = managed("ec2", "VPC");
    public static final Gvk VPC_RANGE = managed("ec2", "VPCIPv4CidrBlockAssociation");
    public static final Gvk SUBNET = managed("ec2", "Subnet");
    public static final Gvk INTERNET_GATEWAY = managed("ec2", "InternetGateway");
    public static final Gvk ADDRESS = managed("ec2", "EIP");
    public static final Gvk NAT_GATEWAY = managed("ec2", "NATGateway");
    public static final Gvk ROUTE_TABLE = managed("ec2", "RouteTable");
    public static final Gvk ROUTE = managed("ec2", "Route");
    public static final Gvk ROUTE_TABLE_ASSOCIATION = managed("ec2", "RouteTableAssociation");
    public static final Gvk SECURITY_GROUP = managed("ec2", "SecurityGroup");
    public static final Gvk SECURITY_GROUP_RULE = managed("ec2", "SecurityGroupRule");
    public static final Gvk DEFAULT_GROUP = managed("ec2", "DefaultSecurityGroup");
    public static final Gvk LAUNCH_TEMPLATE = managed("ec2", "LaunchTemplate");
    public static final Gvk ROLE = managed("iam", "Role");
    public static final Gvk ROLE_POLICY = managed("iam", "RolePolicyAttachment");
    public static final Gvk OIDC_PROVIDER = managed("iam", "OpenIDConnectProvider");
    public static final Gvk KEY = managed("kms", "Key");
    public static final Gvk EKS_CLUSTER = managed("eks", "Cluster");
    public static final Gvk NODE_GROUP = managed("eks", "NodeGroup");
    public static final Gvk ADDON = managed("eks", "Addon");
    public static final Gvk ACCESS_ENTRY = managed("eks", "AccessEntry");
    public static final Gvk ACCESS_POLICY = managed("eks", "AccessPolicyAssociation");
    public static final Gvk IDENTITY_PROVIDER = managed("eks", "IdentityProviderConfig");

    /** What a control plane is made of. */
    public static final List<Gvk> OF_CONTROL_PLANE = List.of(
            VPC,
            VPC_RANGE,
            INTERNET_GATEWAY,
            SUBNET,
            ADDRESS,
            NAT_GATEWAY,
            ROUTE_TABLE,
            ROUTE,
            ROUTE_TABLE_ASSOCIATION,
            SECURITY_GROUP,
            SECURITY_GROUP_RULE,
            DEFAULT_GROUP,
            ROLE,
            ROLE_POLICY,
            KEY,
            EKS_CLUSTER,
            OIDC_PROVIDER,
            ADDON,
            ACCESS_ENTRY,
            ACCESS_POLICY,
            IDENTITY_PROVIDER);

    /** What a pool is made of. */
    public static final List<Gvk> OF_POOL = List.of(ROLE, ROLE_POLICY, LAUNCH_TEMPLATE, NODE_GROUP);

    private Kinds() {}

    private static Gvk infrastructure(String kind) {
        return Gvk.of("infrastructure.cluster.x-k8s.io/v1beta2", kind);
    }

    private static Gvk managed(String service, String kind) {
        return Gvk.of(service + ".aws.m.upbound.io/v1beta1", kind);
    }
}
