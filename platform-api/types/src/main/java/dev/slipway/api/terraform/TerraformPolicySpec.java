package dev.slipway.api.terraform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.slipway.api.meta.LabelSelector;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which plans are looked at, and what is said of them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TerraformPolicySpec(
        @JsonPropertyDescription("Namespaces whose objects are looked at; * stands for any text; all when empty.")
        @Nullable
        List<String> namespaces,

        @JsonPropertyDescription("Terraform objects by their labels; all when absent.") @Nullable
        LabelSelector selector,

        @Required @JsonPropertyDescription("The rules.") List<PolicyRule> rules) {}
