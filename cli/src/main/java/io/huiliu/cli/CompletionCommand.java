package io.huiliu.cli;

import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code huiliu completion}: the script by which a shell completes huiliu's commands and options.
 */
@Command(
        name = "completion",
        description = "Print the script by which a shell completes commands and options.",
        mixinStandardHelpOptions = true,
        footer = {"", "  source <(huiliu completion bash)"})
final class CompletionCommand implements Callable<Integer> {
    /** Shells; picocli's script serves both. */
    enum Shell {
        bash,
        zsh
    }

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(paramLabel = "bash|zsh", descriptionKey = "shell", description = "The shell.")
    private Shell shell;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (shell == Shell.zsh) {
            terminal.out().println("autoload -U +X bashcompinit && bashcompinit");
        }
        terminal.out().println(AutoComplete.bash("huiliu", spec.root().commandLine()));
        return Exit.DONE;
    }
}
