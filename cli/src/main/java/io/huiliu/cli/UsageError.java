package io.huiliu.cli;

import io.huiliu.cli.terminal.Exit;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what is wrong with a command line; picocli itself says it in English. */
final class UsageError {
    private UsageError() {}

    /** Says it, and how the command is used, and returns the exit code. */
    static int inChinese(ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(sentence(e));
        e.getCommandLine().usage(err);
        return Exit.USAGE;
    }

    private static String sentence(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing ->
                    "缺少："
                            + missing.getMissing().stream()
                                    .map(
                                            part ->
                                                    part instanceof OptionSpec option
                                                            ? option.longestName()
                                                            : part.paramLabel())
                                    .collect(Collectors.joining("、"));
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            default -> "命令行有误：" + e.getMessage();
        };
    }

    private static String unknown(UnmatchedArgumentException e) {
        List<String> meant = e.getSuggestions();
        String near = meant.isEmpty() ? "" : "。是否应为 " + String.join("、", meant) + "？";
        return (e.isUnknownOption() ? "未知选项：" : "无法识别：")
                + String.join("、", e.getUnmatched())
                + near;
    }
}
