package io.huiliu.cli.plans;

import io.huiliu.cli.terminal.Exit;
import io.huiliu.cli.terminal.Failure;
import io.huiliu.cli.terminal.Terminal;
import io.huiliu.cli.terminal.Words;
import io.huiliu.plan.PlanFile;
import io.huiliu.plan.PlanWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huiliu new}. */
@Command(
        name = "new",
        description = "Write a plan file to start from.",
        mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    @SuppressWarnings("NullAway.Init") // required
    @Parameters(
            paramLabel = "PLAN-ID",
            descriptionKey = "plan-id",
            description = "The new plan's id: a-z, 0-9 and -.")
    private String id;

    @Option(
            names = "--like",
            paramLabel = "PLAN",
            defaultValue = "wodian-lawful",
            description =
                    "The plan to copy: wodian-lawful, which the gate passes, or plain-cashback, the"
                            + " shortest. Default: ${DEFAULT-VALUE}.")
    private String like = "wodian-lawful";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, or - for standard output. Default: PLAN-ID.yaml.")
    private @Nullable String out;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @SuppressWarnings("NullAway.Init") // picocli fills it
    @Mixin
    private Terminal terminal;

    @Override
    public Integer call() {
        return terminal.exitCodeOf(this::run);
    }

    private int run() throws IOException, Failure {
        if (!ID.matcher(id).matches()) {
            throw Failure.ofUsage(
                    Words.of(
                            "'%s' is no plan id; allowed are a-z, 0-9 and -, such as cafe-5",
                            "'%s' 不是方案编号；只能用 a-z、0-9 和 -，如 cafe-5", id));
        }
        PlanText model = Plans.find(like, null);
        String text = starter(model);
        if ("-".equals(out)) {
            terminal.out().print(text);
            terminal.out().flush();
            return Exit.DONE;
        }
        Path file = Path.of(out == null ? id + ".yaml" : out);
        write(file, text);
        terminal.say(
                Words.of(
                        "%s: a copy of %s. Change it, then: huiliu check %s",
                        "%s：%s 的副本。修改后运行：huiliu check %s", file, model.name(), file));
        return Exit.DONE;
    }

    private String starter(PlanText model) throws Failure {
        String text = PlanWriter.starter(id, model.plan().source());
        if (PlanFile.read(id + ".yaml", text).plan() == null) {
            throw Failure.ofMachine(
                    Words.of(
                            "%s cannot be copied under another id. This is an error in Huiliu;"
                                    + " please report it",
                            "%s 无法以另一编号复制。这是 Huiliu 的错误；请报告", model.name()));
        }
        return text;
    }

    private void write(Path file, String text) throws IOException, Failure {
        try {
            StandardOpenOption how =
                    force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
            Files.write(
                    file,
                    text.getBytes(StandardCharsets.UTF_8),
                    how,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw Failure.ofUsage(
                    Words.of(
                            "%s: OUT_EXISTS exists already; name another file with --out, or add"
                                    + " --force",
                            "%s: OUT_EXISTS 已经存在；请用 --out 换一个文件，或加 --force", file));
        }
    }
}
