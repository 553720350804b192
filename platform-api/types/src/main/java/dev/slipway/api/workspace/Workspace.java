package dev.slipway.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.crd.SchemaMerge;
import dev.slipway.api.managed.ManagedCrd;
import dev.slipway.api.managed.OfScope;
import io.fabric8.crd.generator.annotation.PreserveUnknownFields;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A configuration of OpenTofu that is kept applied. */
@ManagedCrd(group = "opentofu.upbound.io", plural = "workspaces", upjet = false)
@SchemaMerge(at = "spec.forProvider.source", yaml = "enum: [Remote, Inline]")
@SchemaMerge(at = "spec.forProvider.inlineFormat", yaml = "enum: [HCL, JSON]")
@SchemaMerge(at = "spec.forProvider.varFiles[].format", yaml = "enum: [HCL, JSON]")
@SchemaMerge(at = "spec.forProvider.varFiles[].source", yaml = "enum: [ConfigMapKey, SecretKey]")
public final class Workspace {

    private Workspace() {}

    /** Where the configuration is and what it is given. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Parameters(
            @JsonPropertyDescription("Arguments of the apply.") @Nullable
            List<String> applyArgs,

            @JsonPropertyDescription("Arguments of the destruction.") @Nullable
            List<String> destroyArgs,

            @JsonPropertyDescription("What runs print is kept in any case: without effect.") @Nullable
            Boolean enableTofuCLILogging,

            @JsonPropertyDescription("What runs print is kept in any case: without effect.") @Nullable
            Boolean enableTerraformCLILogging,

            @JsonPropertyDescription("The directory of the root module below the source.") @Nullable
            String entrypoint,

            @JsonPropertyDescription("Environment variables of the program.") @Nullable
            List<EnvVar> env,

            @JsonPropertyDescription("Arguments of the initialisation.") @Nullable
            List<String> initArgs,

            @JsonPropertyDescription("What an inline module is written in: HCL or JSON.") @Nullable
            String inlineFormat,

            @Required @JsonPropertyDescription("The module: its address, or its text when it is inline.")
            String module,

            @JsonPropertyDescription("Arguments of plans.") @Nullable
            List<String> planArgs,

            @Required @JsonPropertyDescription("Remote or Inline.")
            String source,

            @JsonPropertyDescription("Files of variables; vars win over them.") @Nullable
            List<VarFile> varFiles,

            @PreserveUnknownFields @JsonPropertyDescription("Variables as a JSON object.") @Nullable
            JsonNode varmap,

            @JsonPropertyDescription("Variables.") @Nullable List<Var> vars) {}

    /** One environment variable. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record EnvVar(
            @JsonPropertyDescription("A key of a ConfigMap.") @Nullable
            KeyRef configMapKeyRef,

            @Required @JsonPropertyDescription("Its name.") String name,

            @JsonPropertyDescription("A key of a Secret.") @Nullable
            KeyRef secretKeyRef,

            @JsonPropertyDescription("Its value.") @Nullable String value) {}

    /** One key. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record KeyRef(
            @Required @JsonPropertyDescription("The key.") String key,

            @Required @JsonPropertyDescription("Name of the object.")
            String name,

            @OfScope @Required @JsonPropertyDescription("Its namespace.") @Nullable
            String namespace) {}

    /** A file of variables. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record VarFile(
            @JsonPropertyDescription("A key of a ConfigMap.") @Nullable
            KeyRef configMapKeyRef,

            @Default("HCL") @JsonPropertyDescription("HCL or JSON.") @Nullable
            String format,

            @JsonPropertyDescription("A key of a Secret.") @Nullable
            KeyRef secretKeyRef,

            @Required @JsonPropertyDescription("ConfigMapKey or SecretKey.")
            String source) {}

    /** One variable. */
    public record Var(
            @Required @JsonPropertyDescription("Its name.") String key,

            @Required @JsonPropertyDescription("Its value.") String value) {}

    /** What there is. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observed(
            @JsonPropertyDescription("Digest of everything that is applied.") @Nullable
            String checksum,

            @PreserveUnknownFields @JsonPropertyDescription("Outputs that are not sensitive.") @Nullable
            Map<String, JsonNode> outputs) {}
}
