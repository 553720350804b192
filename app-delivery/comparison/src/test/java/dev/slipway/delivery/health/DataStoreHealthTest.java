package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases, storage clusters and brokers. */
class DataStoreHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            acid.zalan.do/postgresql | status: {}                                                         | Progressing: Waiting for postgres cluster status...
            acid.zalan.do/postgresql | status: {PostgresClusterStatus: Running}                           | Healthy: Running
            acid.zalan.do/postgresql | status: {PostgresClusterStatus: Updating}                          | Progressing: Updating
            acid.zalan.do/postgresql | status: {PostgresClusterStatus: SyncFailed}                        | Degraded: SyncFailed
            clickhouse.altinity.com/ClickHouseInstallation | spec: {}                                     | Progressing: ClickHouse status not yet available
            clickhouse.altinity.com/ClickHouseInstallation | status: {status: Completed}                  | Healthy: ClickHouse installation completed successfully
            clickhouse.altinity.com/ClickHouseInstallation | status: {status: InProgress}                 | Progressing: ClickHouse installation in progress
            clickhouse-keeper.altinity.com/ClickHouseKeeperInstallation | status: {status: Aborted}       | Degraded: ClickHouseKeeper status: Aborted
            db.atlasgo.io/AtlasMigration | status: {conditions: [<Ready True Applied: m>]}                | Healthy: Applied
            db.atlasgo.io/AtlasMigration | status: {conditions: [<Ready False Reconciling: m>]}           | Progressing: Reconciling
            db.atlasgo.io/AtlasMigration | status: {conditions: [<Ready False Migrating: Reconciling>]}   | Degraded: Migrating
            db.atlasgo.io/AtlasSchema    | status: {conditions: [<Ready False GettingDevDB: m>]}          | Degraded: GettingDevDB
            db.atlasgo.io/AtlasSchema    | status: {conditions: [<Ready False Why: GettingDevDB>]}        | Progressing: Why
            db.atlasgo.io/AtlasSchema    | status: {}                                                     | Progressing: Waiting for Atlas Operator
            k8s.mariadb.com/MariaDB  | status: {}                                                         | Progressing: No status info available
            k8s.mariadb.com/MariaDB  | status: {conditions: []}                                           | Healthy:
            k8s.mariadb.com/MariaDB  | status: {conditions: [<Ready True: Running>, <Other True: last>]}  | Healthy: last
            k8s.mariadb.com/MariaDB  | status: {conditions: [<Ready False StatefulSet: Not yet>]}         | Progressing: Not yet
            k8s.mariadb.com/MariaDB  | status: {conditions: [<Ready False Failed: boom>]}                 | Degraded: boom
            k8s.mariadb.com/Backup   | status: {conditions: [<Complete False CronJobScheduled: Failed>]}  | Degraded: CronJobScheduled Failed
            k8s.mariadb.com/Backup   | status: {conditions: [<Complete False CronJobScheduled: Running>]} | Progressing: CronJobScheduled Running
            k8s.mariadb.com/Backup   | status: {conditions: [<Complete True JobComplete: Success>]}       | Healthy: JobComplete Success
            k8s.mariadb.com/Database | status: {conditions: [<Created True: made>]}                       | Progressing: made
            k8s.mariadb.com/Grant    | status: {conditions: [<Ready True: granted>]}                      | Healthy: granted
            k8s.mariadb.com/User     | status: {conditions: [<Ready Unknown: who>]}                       | Degraded: who
            k8s.mariadb.com/SqlJob   | status: {conditions: [<Complete True JobComplete: done>]}          | Healthy: JobComplete done
            k8s.mariadb.com/SqlJob   | status: {conditions: [<Complete True JobFailed: syntax>]}          | Degraded: JobFailed syntax
            k8s.mariadb.com/SqlJob   | status: {conditions: [<Complete False JobFailed: again>]}          | Progressing: JobFailed again
            """)
    void databases(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cassandra.rook.io/Cluster | status: {}                                                        | Progressing: Waiting for Cassandra Cluster
            cassandra.rook.io/Cluster | status: {racks: {}}                                               | Healthy:
            cassandra.rook.io/Cluster | status: {racks: {a: {members: 2, readyMembers: 2}, b: {members: 1}}} | Healthy:
            cassandra.rook.io/Cluster | status: {racks: {a: {members: 2, readyMembers: 1}}}               | Progressing: Waiting for Cassandra Cluster
            ceph.rook.io/CephCluster | spec: {}                                                           | Progressing: Waiting for status to be reported
            ceph.rook.io/CephCluster | status: {}                                                         | Progressing:
            ceph.rook.io/CephCluster | status: {ceph: {health: HEALTH_OK}, state: Created, message: all up} | Healthy: Ceph health is HEALTH_OK - Ceph cluster state is Created - all up
            ceph.rook.io/CephCluster | status: {ceph: {health: HEALTH_OK}, state: Updating}               | Progressing: Ceph health is HEALTH_OK - Ceph cluster state is Updating
            ceph.rook.io/CephCluster | status: {ceph: {health: HEALTH_OK}, state: Error}                  | Degraded: Ceph health is HEALTH_OK - Ceph cluster state is Error
            ceph.rook.io/CephCluster | status: {ceph: {health: HEALTH_WARN, details: {B: {message: b}, A: {message: a}, C: {}}}, state: Created} | Degraded: Ceph health is HEALTH_WARN (a; b)
            ceph.rook.io/CephCluster | status: {state: Created, message: hm}                              | Progressing: hm
            ceph.rook.io/CephObjectStore | status: {}                                                     | Progressing: Waiting for status to be reported
            ceph.rook.io/CephObjectStore | status: {phase: Ready, info: {endpoint: 'http://s'}}           | Healthy: Ceph object store phase is Ready - endpoint: http://s
            ceph.rook.io/CephObjectStore | status: {phase: Failure}                                       | Degraded: Ceph object store phase is Failure
            ceph.rook.io/CephObjectStore | status: {phase: Progressing}                                   | Progressing: Ceph object store phase is Progressing
            kafka.banzaicloud.io/KafkaCluster | status: {state: ClusterRollingUpgrading, brokersState: {0: {}}} | Progressing: Kafka Cluster is Rolling Upgrading.
            kafka.banzaicloud.io/KafkaCluster | status: {state: ClusterRunning}                           | Progressing: Waiting for KafkaCluster
            kafka.banzaicloud.io/KafkaCluster | status: {brokersState: {0: {configurationState: ConfigOutOfSync}}} | Degraded: Broker Config is out of Sync or CruiseControlState is not Ready
            kafka.banzaicloud.io/KafkaCluster | status: {state: ClusterRunning, cruiseControlTopicStatus: CruiseControlTopicReady, brokersState: {'0': {configurationState: ConfigInSync, gracefulActionState: {cruiseControlState: GracefulUpscaleSucceeded}}}} | Healthy: Kafka Brokers, CruiseControl and cluster are in Healthy State.
            kafka.banzaicloud.io/KafkaCluster | status: {state: ClusterReconciling, brokersState: {}}     | Progressing: Kafka Cluster is Reconciling.
            """)
    void storesAndBrokers(String kind, String fields, String health) {
        assertThat(Said.of(kind, fields)).isEqualTo(health);
    }
}
