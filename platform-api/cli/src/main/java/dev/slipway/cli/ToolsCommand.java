package dev.slipway.cli;

import dev.slipway.local.tool.Provision;
import dev.slipway.local.tool.Tools;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway tools}: programs that the server needs, brought into the cache; the server calls it when one is missing. */
@Command(
        name = "tools",
        description = "Install programs that the server needs into the cache: helm, jsonnet, kubectl, tofu.",
        mixinStandardHelpOptions = true)
final class ToolsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PROGRAM")
    private List<String> programs = List.of();

    @Override
    public Integer call() {
        Tools tools = Tools.ofThisMachine();
        for (String program : programs) {
            Provision provision =
                    switch (program) {
                        case "helm" -> tools.helm();
                        case "jsonnet" -> tools.jsonnet();
                        case "kubectl" -> tools.kubernetes();
                        case "tofu" -> tools.tofu();
                        default ->
                            throw new ParameterException(
                                    spec.commandLine(), "there are helm, jsonnet, kubectl and tofu, and no " + program);
                    };
            spec.commandLine().getOut().println(provision.orThrow().program(program));
        }
        return 0;
    }
}
