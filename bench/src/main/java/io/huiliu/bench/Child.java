package io.huiliu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A measuring process of its own, with a heap of its own size: started by the same Java, on the
 * same class path, with the flags that the launcher gives.
 */
final class Child {
    private Child() {}

    /**
     * Runs a class and waits for its report.
     *
     * @param main a class whose main method takes the file for the report, then {@code arguments}
     * @param heapMegabytes the most heap it may have
     * @throws IOException if it could not be started or failed
     */
    static Report run(Class<?> main, long heapMegabytes, List<String> arguments)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("huiliu-bench", ".tsv");
        try {
            List<String> command = command(main, heapMegabytes);
            command.add(file.toString());
            command.addAll(arguments);
            Process process = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IOException("the measuring process ended with exit code " + exitCode);
            }
            return Report.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<String> command(Class<?> main, long heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xshare:auto", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"));
        if (System.getProperty("os.name").startsWith("Linux")) {
            command.add("-XX:+UseTransparentHugePages");
        }
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xmx" + heapMegabytes + "m",
                        "-Xmn" + youngMegabytes(heapMegabytes) + "m"));
        String more = System.getenv("HUILIU_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.trim().split("\\s+")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    /**
     * What lives, lives as long as the process, and what dies, dies within a batch: a small young
     * generation leaves the heap to the former.
     */
    private static long youngMegabytes(long heapMegabytes) {
        return Math.min(512, heapMegabytes / 4);
    }
}
