package io.huiliu.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code huiliu bench}, apart from the other commands so that they start without JMH. */
@Command(
        name = "huiliu bench",
        description = "Measures Huiliu on this machine.",
        mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        CommandLine commands = new CommandLine(new Main());
        System.exit(commands.execute(args.length == 0 ? new String[] {"--help"} : args));
    }
}
