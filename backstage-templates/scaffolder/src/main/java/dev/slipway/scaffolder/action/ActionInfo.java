package dev.slipway.scaffolder.action;

import java.util.Map;

/**
 * What an action is.
 *
 * @param input the JSON schema of its input
 * @param dryRun whether it may run when nothing outside of the workspace is to change
 */
public record ActionInfo(
        String id, String description, Map<String, Object> input, Map<String, Object> output, boolean dryRun) {}
