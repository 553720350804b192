package dev.slipway.delivery.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What databases, ensembles, object stores and volumes say of themselves. */
class StoreHealthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            logstash.k8s.elastic.co/Logstash | ~~ | Progressing: Waiting for Logstash
            logstash.k8s.elastic.co/Logstash | status: {health: yellow} | Progressing: Logstash status is Yellow
            logstash.k8s.elastic.co/Logstash | status: {health: red} | Degraded: Logstash status is Red
            mariadb.mmontes.io/MariaDB | status: {} | Progressing: No status info available
            mariadb.mmontes.io/MariaDB | status: {conditions: []} | Healthy
            mariadb.mmontes.io/MariaDB | status: {conditions: [{status: "True", message: a}, {status: "True", message: b}]} | Healthy: b
            mariadb.mmontes.io/MariaDB | status: {conditions: [{status: "False", message: a}, {status: "False", reason: Failed, message: b}]} | Progressing: a
            mariadb.mmontes.io/MariaDB | status: {conditions: [{status: "False", reason: Failed, message: b}]} | Degraded: b
            minio.min.io/Tenant | status: {} | Progressing: No status info available
            minio.min.io/Tenant | status: {currentState: Initialized} | Healthy: Initialized
            minio.min.io/Tenant | status: {currentState: Waiting for pods} | Progressing: Waiting for pods
            minio.min.io/Tenant | status: {currentState: Tenant credentials are not set properly} | Degraded: Tenant credentials are not set properly
            objectbucket.io/ObjectBucketClaim | ~~ | Progressing: Waiting for status to be reported
            objectbucket.io/ObjectBucketClaim | status: {} | Progressing: Waiting for phase to be reported
            objectbucket.io/ObjectBucketClaim | status: {phase: Bound} | Healthy: Object bucket claim phase is Bound
            objectbucket.io/ObjectBucketClaim | status: {phase: Failed} | Degraded: Object bucket claim phase is Failed
            objectbucket.io/ObjectBucketClaim | status: {phase: Pending} | Progressing: Object bucket claim phase is Pending
            ocs.openshift.io/StorageCluster | ~~ | Unknown: StorageCluster is in an unknown state.
            ocs.openshift.io/StorageCluster | status: {conditions: [{type: Available, status: "True", message: a}, {type: Progressing, status: "True", message: p}]} | Progressing: p
            ocs.openshift.io/StorageCluster | status: {conditions: [{type: Degraded, status: "True", message: d}, {type: Progressing, status: "True", message: p}]} | Degraded: d
            psmdb.percona.com/PerconaServerMongoDB | ~~ | Unknown: Cluster status is unknown
            psmdb.percona.com/PerconaServerMongoDB | status: {state: paused, ready: 0, size: 3} | Suspended: 0/3 node(s) are ready
            psmdb.percona.com/PerconaServerMongoDB | status: {state: odd, ready: 1, size: 3} | Unknown: 1/3 node(s) are ready
            pxc.percona.com/PerconaXtraDBCluster | status: {state: ready, ready: 3, size: 3} | Healthy: 3/3 node(s) are ready
            pxc.percona.com/PerconaXtraDBCluster | status: {state: paused} | Unknown: Cluster is paused
            pxc.percona.com/PerconaXtraDBCluster | status: {state: stopping, ready: 1, size: 3} | Degraded: Cluster is stopping (1/3 node(s) are ready)
            pxc.percona.com/PerconaXtraDBCluster | status: {state: error, message: [a, b]} | Degraded: Cluster is on error: a, b
            solr.apache.org/SolrCloud | status: {} | Progressing: Waiting for solr to exist
            solr.apache.org/SolrCloud | status: {solrNodes: []} | Healthy: Solr is ready
            solr.apache.org/SolrCloud | status: {solrNodes: [{ready: true}, {name: b}]} | Progressing: Not all replicas are ready
            trident.netapp.io/TridentBackendConfig | status: {phase: Bound, lastOperationStatus: Success, message: made} | Healthy: made
            trident.netapp.io/TridentBackendConfig | status: {phase: Bound, lastOperationStatus: Failed, message: denied} | Degraded: denied
            trident.netapp.io/TridentBackendConfig | status: {phase: Lost} | Progressing: Waiting for backend creation
            trident.netapp.io/TridentOrchestrator | status: {status: Installed, message: done} | Healthy: done
            trident.netapp.io/TridentOrchestrator | status: {status: Error} | Degraded
            trident.netapp.io/TridentOrchestrator | status: {status: Installing} | Progressing: Waiting for trident installation
            zookeeper.pravega.io/ZookeeperCluster | ~~ | Progressing: Waiting for ZK Nodes to join the ensemble
            zookeeper.pravega.io/ZookeeperCluster | status: {} | Healthy: All ZK Nodes have joined the ensemble
            zookeeper.pravega.io/ZookeeperCluster | status: {readyReplicas: 0, replicas: 0} | Progressing: Waiting for ZK Nodes to join the ensemble
            zookeeper.pravega.io/ZookeeperCluster | status: {readyReplicas: 2, replicas: 3} | Progressing: Waiting for ZK Nodes to join the ensemble
            """)
    void anObjectSaysHowItIs(String kind, String fields, String expected) {
        assertThat(HealthTable.health(kind, fields)).isEqualTo(expected);
    }
}
