package dev.slipway.cloud.aws;

/**
 * What is being done, for messages: {@code rds}, {@code CreateDBInstance}, {@code create RDS instance app-db}. The first
 * two make the IAM action.
 */
public record AwsCall(String service, String operation, String doing) {

    String action() {
        return service + ":" + operation;
    }
}
