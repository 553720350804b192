package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clouds, virtual machines and data protection. */
class CloudHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s3.services.k8s.aws/Bucket |                                                                  | Progressing: Waiting for resource to be ready
            s3.services.k8s.aws/Bucket | status: {conditions: [<ACK.ResourceSynced True>]}                | Progressing: Waiting for resource to be ready
            s3.services.k8s.aws/Bucket | status: {conditions: [<Ready False: in the making>]}             | Progressing: in the making
            s3.services.k8s.aws/Bucket | status: {conditions: [<Ready True: made>, <ACK.Terminal True: no>]} | Healthy:
            rds.services.k8s.aws/DBInstance | status: {conditions: [<ACK.Terminal True: no>, <Ready True>]} | Degraded: no
            rds.services.k8s.aws/DBInstance | status: {conditions: [<ACK.Terminal False: no>]}            | Progressing: Waiting for resource to be ready
            cloudfront.aws.crossplane.io/Distribution | status: {}                                        | Progressing: Waiting for distribution to be created
            cloudfront.aws.crossplane.io/Distribution | status: {conditions: []}                          | Degraded:
            cloudfront.aws.crossplane.io/Distribution | status: {conditions: [<Ready False Creating>, <Synced True>]} | Progressing: Waiting for distribution to be available
            cloudfront.aws.crossplane.io/Distribution | status: {conditions: [<Ready True Available>, <Synced True>]} | Healthy: Available
            cloudfront.aws.crossplane.io/Distribution | status: {conditions: [<Ready True>, <Synced False ReconcilePaused>]} | Suspended: ReconcilePaused
            cloudfront.aws.crossplane.io/Distribution | status: {conditions: [<Ready True>, <Synced False ReconcileError: denied>]} | Degraded: denied
            karpenter.k8s.aws/EC2NodeClass | status: {conditions: [<Ready True: fine>]}                   | Healthy: EC2NodeClass is ready
            karpenter.k8s.aws/EC2NodeClass | status: {conditions: [<Ready False: no subnet>]}             | Degraded: no subnet
            karpenter.k8s.aws/EC2NodeClass | status: {conditions: [<Ready Unknown: ?>]}                   | Progressing: Waiting for EC2NodeClass to be ready
            core.gardener.cloud/Shoot | metadata: {labels: {shoot.gardener.cloud/status: healthy}}        | Healthy: Component state: Healthy
            core.gardener.cloud/Shoot | metadata: {labels: {shoot.gardener.cloud/status: progressing}}    | Progressing: Component state: Update in progress
            core.gardener.cloud/Shoot | metadata: {labels: {shoot.gardener.cloud/status: unhealthy}}      | Degraded: Component state: Unhealthy
            core.gardener.cloud/Shoot | metadata: {labels: {shoot.gardener.cloud/status: unknown}}        | Unknown: Component state: Unknown
            core.gardener.cloud/Shoot | metadata: {name: s}                                               | Progressing: Update in progress
            iammanager.keikoproj.io/Iamrole | status: {state: Ready, roleName: r, roleARN: 'arn:r', roleID: i} | Healthy: Role 'r' exists with ARN 'arn:r' and ID 'i'.
            iammanager.keikoproj.io/Iamrole | status: {state: Error, roleName: r, retryCount: 2, errorDescription: denied} | Degraded: Failed to reconcile the Iamrole (retry 2) for role 'r' with ARN '<none>' and ID '<none>'. Reconciliation error was: denied
            iammanager.keikoproj.io/Iamrole | status: {state: PolicyNotAllowed, retryCount: 0}            | Degraded: Failed to reconcile the Iamrole for role '<none>' with ARN '<none>' and ID '<none>'.
            iammanager.keikoproj.io/Iamrole | status: {state: New}                                        | Progressing: Waiting for Iamrole to be reconciled
            """)
    void clouds(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kubevirt.io/VirtualMachine | spec: {}                                                         | Progressing: No status available
            kubevirt.io/VirtualMachine | status: {conditions: [<Ready True>]}                             | Healthy: Running
            kubevirt.io/VirtualMachine | status: {conditions: [<Ready False>], created: true}             | Progressing: Starting
            kubevirt.io/VirtualMachine | status: {conditions: [<Ready False>], created: false}            | Suspended: Stopped
            kubevirt.io/VirtualMachine | status: {conditions: [<Ready False>], printableStatus: Halted}   | Suspended: Halted
            kubevirt.io/VirtualMachine | status: {conditions: [<Ready True>, <Paused True>], printableStatus: Odd} | Suspended: Paused
            kubevirt.io/VirtualMachineInstance | status: {}                                               | Progressing: No status available
            kubevirt.io/VirtualMachineInstance | status: {phase: Scheduling, conditions: [<Ready False: m>]} | Progressing: Scheduling
            kubevirt.io/VirtualMachineInstance | status: {phase: Failed, conditions: [<Ready True>]}      | Degraded: Failed
            kubevirt.io/VirtualMachineInstance | status: {phase: Succeeded}                               | Suspended: Succeeded
            kubevirt.io/VirtualMachineInstance | status: {phase: Unknown}                                 | Unknown: Unknown
            kubevirt.io/VirtualMachineInstance | status: {phase: Running}                                 | Progressing: Running
            kubevirt.io/VirtualMachineInstance | status: {phase: Running, conditions: [<Ready True: m>]}  | Healthy: Running
            kubevirt.io/VirtualMachineInstance | status: {phase: Running, conditions: [<Ready False: no agent>]} | Degraded: no agent
            kubevirt.io/VirtualMachineInstance | status: {phase: Running, conditions: [<Ready True>, <Paused True: by user>]} | Suspended: by user
            cdi.kubevirt.io/DataVolume | status: {phase: Succeeded, conditions: [<Running False Error: no>]} | Healthy: Succeeded
            cdi.kubevirt.io/DataVolume | status: {phase: Paused}                                          | Suspended: Paused
            cdi.kubevirt.io/DataVolume | status: {phase: Failed}                                          | Degraded: Failed
            cdi.kubevirt.io/DataVolume | status: {phase: ImportInProgress, conditions: [<Running False Completed: m>]} | Progressing: ImportInProgress
            cdi.kubevirt.io/DataVolume | status: {phase: Failed, conditions: [<Running False Error: no url>]} | Degraded: no url
            cdi.kubevirt.io/DataVolume | status: {}                                                       | Progressing: No status available
            """)
    void virtualMachines(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            astra.netapp.io/AppVault    | status: {state: available}                                      | Healthy: AppVault Available
            astra.netapp.io/AppVault    | status: {state: Failed}                                         | Degraded: AppVault Failed
            astra.netapp.io/AppVault    | status: {state: odd}                                            | Progressing: No status available
            astra.netapp.io/Application | status: {protectionState: Full, conditions: [<Ready True>]}     | Healthy: Astra Application Ready, protectionState: Full
            astra.netapp.io/Application | status: {conditions: [<Ready False: no>]}                       | Degraded: Astra Application Degraded, message: no
            astra.netapp.io/Backup      | status: {state: Completed}                                      | Healthy: Backup Completed
            astra.netapp.io/Snapshot    | status: {state: Running}                                        | Progressing: Snapshot Running
            astra.netapp.io/ExecHooksRun | status: {state: Blocked}                                       | Degraded: Blocked
            astra.netapp.io/ResourceBackup | status: {}                                                   | Progressing: No status available
            astra.netapp.io/ExecHook    | spec: {enabled: true}                                           | Healthy: ExecHook enabled
            astra.netapp.io/ExecHook    | spec: {enabled: false}                                          | Suspended: ExecHook disabled
            astra.netapp.io/ExecHook    | status: {}                                                      | Progressing: No status available
            astra.netapp.io/Schedule    | spec: {}                                                        | Healthy: Protection policy not yet executed
            astra.netapp.io/Schedule    | status: {lastScheduleTime: '2026-01-02'}                        | Healthy: Protection policy lastScheduleTime: 2026-01-02
            """)
    void dataProtection(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }
}
