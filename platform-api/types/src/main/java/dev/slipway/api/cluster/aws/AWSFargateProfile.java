package dev.slipway.api.cluster.aws;

import dev.slipway.api.crd.CrdNames;
import dev.slipway.api.crd.SchemaMerge;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** An EKS Fargate profile. Fields are those of Cluster API Provider AWS 2.11. */
@Group("infrastructure.cluster.x-k8s.io")
@Version("v1beta2")
@Kind("AWSFargateProfile")
@Plural("awsfargateprofiles")
@Singular("awsfargateprofile")
@ShortNames("awsfp")
@CrdNames(categories = "cluster-api", contracts = "cluster.x-k8s.io/v1beta1=v1beta1_v1beta2")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "ProfileName", jsonPath = ".spec.profileName")
@AdditionalPrinterColumn(name = "FailureReason", jsonPath = ".status.failureReason")
@SchemaMerge(at = "spec", yaml = AWSFargateProfileLimits.SPEC)
@SchemaMerge(at = "status", yaml = AWSFargateProfileLimits.STATUS)
public final class AWSFargateProfile extends CustomResource<AWSFargateProfileSpec, AWSFargateProfileStatus>
        implements Namespaced {

    private static final long serialVersionUID = 1L;
}
