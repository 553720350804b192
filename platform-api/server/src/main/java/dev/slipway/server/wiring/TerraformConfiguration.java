package dev.slipway.server.wiring;

import dev.slipway.delivery.source.program.Programs;
import dev.slipway.kernel.external.LongSteps;
import dev.slipway.kernel.external.StepBodies;
import dev.slipway.kernel.secret.Redacted;
import dev.slipway.provider.opentofu.OpenTofuProvider;
import dev.slipway.runtime.git.GitSource;
import dev.slipway.runtime.kube.ClusterAddress;
import dev.slipway.runtime.kube.Kube;
import dev.slipway.runtime.watch.Watches;
import dev.slipway.server.SlipwayProperties;
import dev.slipway.server.roster.FeatureControllers;
import dev.slipway.server.wiring.CompositionsConfiguration.ProviderKinds;
import dev.slipway.terraform.control.TerraformControllers;
import dev.slipway.terraform.run.RunLimits;
import dev.slipway.terraform.state.StateKey;
import dev.slipway.terraform.state.StateStore;
import dev.slipway.terraform.work.RunSettings;
import dev.slipway.terraform.work.RunStore;
import dev.slipway.terraform.workspace.LocalWorkspaces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Terraform objects. */
@Configuration(proxyBeanMethods = false)
class TerraformConfiguration {

    /** Names the program to use, for those who stay with Terraform. */
    private static final String PROGRAM = "SLIPWAY_TERRAFORM_PROGRAM";

    private static final int RUNS_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    // checkstyle: allow ParameterNumber, because this is where everything that runs need comes together
    @Bean(destroyMethod = "close")
    TerraformControllers terraform(
            Kube kube,
            Watches watches,
            GitSource git,
            LongSteps steps,
            StepBodies bodies,
            SlipwayProperties properties,
            Environment settings) {
        RunSettings runs = new RunSettings(
                properties.state().resolve("terraform"),
                program(settings),
                RunLimits.standard(),
                RUNS_AT_ONCE,
                () -> key(properties, settings),
                () -> ClusterAddress.of(kube));
        return new TerraformControllers(kube, watches, git, steps, runs).register(bodies);
    }

    private static Supplier<Path> program(Environment settings) {
        Map<String, String> environment = System.getenv();
        String named = environment.getOrDefault(PROGRAM, "");
        if (!named.isBlank()) {
            return () -> Path.of(named);
        }
        BindResult<List<String>> install = Binder.get(settings).bind("slipway.install", Bindable.listOf(String.class));
        Programs programs = Programs.of(environment, Path.of(System.getProperty("user.home")))
                .asking(new Installer(install.isBound() ? install.get() : List.of()));
        return () -> programs.find("tofu");
    }

    @Bean
    RunStore terraformRuns(TerraformControllers terraform) {
        return terraform.runs();
    }

    @Bean
    StateStore terraformStates(SlipwayProperties properties, Environment settings) {
        return new StateStore(states(properties), key(properties, settings));
    }

    private static Path states(SlipwayProperties properties) {
        return properties.state().resolve("terraform-states");
    }

    private static Redacted<byte[]> key(SlipwayProperties properties, Environment settings) {
        String file = settings.getProperty("slipway.terraform.state-key-file", "");
        return file.isEmpty() ? StateKey.beside(states(properties)) : StateKey.read(Path.of(file));
    }

    @Bean(destroyMethod = "close")
    LocalWorkspaces workspaces(TerraformControllers terraform, StateStore states, Clock clock) {
        return terraform.workspaces(states, clock);
    }

    @Bean
    @Order(5)
    ProviderKinds workspaceKinds(LocalWorkspaces workspaces, Watches watches) {
        return new ProviderKinds(new OpenTofuProvider(workspaces, watches::cached).kinds());
    }

    @Bean
    @Order(0)
    FeatureControllers terraformControllers(TerraformControllers terraform) {
        return new FeatureControllers(terraform.specs());
    }
}
