package dev.slipway.scaffolder.template;

import java.util.Map;

/**
 * Where a template is from.
 *
 * @param entityRef such as {@code template:default/postgresql}
 * @param baseUrl the URL of its template.yaml, against which relative addresses of its steps are read; empty if it has none
 * @param metadata its metadata
 */
public record TemplateInfo(String entityRef, String baseUrl, Map<String, Object> metadata) {

    public static TemplateInfo unknown() {
        return new TemplateInfo("", "", Map.of());
    }
}
