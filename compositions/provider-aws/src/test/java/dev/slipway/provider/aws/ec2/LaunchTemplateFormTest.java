package dev.slipway.provider.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

class LaunchTemplateFormTest {

    @Test
    void fieldsGetTheNamesOfEc2() {
        RequestLaunchTemplateData data = LaunchTemplateForm.write(Map.of(
                        "vpcSecurityGroupIds", List.of("sg-1"),
                        "blockDeviceMappings",
                                List.of(Map.of(
                                        "deviceName",
                                        "/dev/xvda",
                                        "ebs",
                                        Map.of("encrypted", "true", "volumeSize", 40))),
                        "networkInterfaces",
                                List.of(Map.of(
                                        "securityGroups",
                                        List.of("sg-2"),
                                        "ipv4Addresses",
                                        List.of("10.0.0.4", "10.0.0.5"),
                                        "ipv6Prefixes",
                                        List.of("::/80"))),
                        "tagSpecifications", List.of(Map.of("resourceType", "instance", "tags", Map.of("of", "pool")))))
                .build();

        assertThat(data.securityGroupIds()).containsExactly("sg-1");
        assertThat(data.blockDeviceMappings().get(0).ebs().encrypted()).isTrue();
        assertThat(data.blockDeviceMappings().get(0).ebs().volumeSize()).isEqualTo(40);
        var network = data.networkInterfaces().get(0);
        assertThat(network.groups()).containsExactly("sg-2");
        assertThat(network.privateIpAddresses())
                .extracting(address -> address.privateIpAddress() + " " + address.primary())
                .containsExactly("10.0.0.4 true", "10.0.0.5 false");
        assertThat(network.ipv6Prefixes().get(0).ipv6Prefix()).isEqualTo("::/80");
        assertThat(data.tagSpecifications().get(0).tags().get(0).value()).isEqualTo("pool");
    }

    @Test
    void answersGetTheNamesAndTypesOfUpstream() {
        ResponseLaunchTemplateData data = ResponseLaunchTemplateData.builder()
                .securityGroupIds("sg-1")
                .ebsOptimized(true)
                .blockDeviceMappings(
                        disk -> disk.ebs(ebs -> ebs.encrypted(false).volumeSize(40)))
                .networkInterfaces(network -> network.groups("sg-2")
                        .deleteOnTermination(true)
                        .privateIpAddresses(address -> address.privateIpAddress("10.0.0.4")))
                .tagSpecifications(tags ->
                        tags.resourceType("instance").tags(tag -> tag.key("of").value("pool")))
                .build();

        Map<String, Object> read = LaunchTemplateForm.read(data);

        assertThat(read)
                .containsEntry("vpcSecurityGroupIds", List.of("sg-1"))
                .containsEntry("ebsOptimized", "true")
                .containsEntry(
                        "blockDeviceMappings", List.of(Map.of("ebs", Map.of("encrypted", "false", "volumeSize", 40))))
                .containsEntry(
                        "networkInterfaces",
                        List.of(Map.of(
                                "securityGroups",
                                List.of("sg-2"),
                                "deleteOnTermination",
                                "true",
                                "ipv4Addresses",
                                List.of("10.0.0.4"))))
                .containsEntry(
                        "tagSpecifications", List.of(Map.of("resourceType", "instance", "tags", Map.of("of", "pool"))));
    }
}
