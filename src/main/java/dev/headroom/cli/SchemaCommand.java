package dev.headroom.cli;

import dev.headroom.yaml.PlanSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the description of the plan's files. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of the plan's files, for editors.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class SchemaCommand implements Runnable {
    @Option(names = "--reference", description = "Print every key with unit, domain, default and meaning, as Markdown.")
    private boolean reference;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.print(reference ? PlanSchema.referencePage() : PlanSchema.json());
        out.flush();
    }
}
